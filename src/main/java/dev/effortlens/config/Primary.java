package dev.effortlens.config;

/**
 * The one finding that is declared beforehand and so needs no correction for multiplicity.
 *
 * @param instrument id of an instrument
 * @param outcome id of an outcome
 */
public record Primary(String instrument, String outcome) {}
