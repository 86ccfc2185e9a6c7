/**
 * What is measured: instruments with their scale and direction, outcomes, signals and cuts, and the scores CES, NPS and CSAT. Ground floor: imports nothing of ours.
 */
@NullMarked
package dev.effortlens.measure;

import org.jspecify.annotations.NullMarked;
