/**
 * Numbers as text that does not depend on the JVM or on a locale.
 */
@NullMarked
package dev.effortlens.render.format;

import org.jspecify.annotations.NullMarked;
