package dev.effortlens.analysis;

/**
 * What a customer under contract brings.
 *
 * @param margin per period, in the currency's main unit
 * @param periodDays length of a period in days
 * @param periods how many periods count
 * @param discount per period: 0.01 takes a hundredth for each
 */
public record ContractPlan(double margin, int periodDays, int periods, double discount) {}
