/**
 * Editions and their ledger: what readers see is whole or not there. Floor rule: knows nothing but bytes.
 */
@NullMarked
package dev.effortlens.publish;

import org.jspecify.annotations.NullMarked;
