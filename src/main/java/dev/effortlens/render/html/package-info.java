/**
 * The HTML report: builders turn the report model into view records with every word and number ready; templates only
 * place them.
 */
@NullMarked
package dev.effortlens.render.html;

import org.jspecify.annotations.NullMarked;
