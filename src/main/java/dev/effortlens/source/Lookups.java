package dev.effortlens.source;

import java.util.Map;
import java.util.Set;

/**
 * What reading a row needs to know of other rows.
 *
 * @param rates what other currencies are worth
 * @param values dimension → the values that are told apart; a dimension that is not here keeps all
 */
record Lookups(Rates rates, Map<String, Set<String>> values) {

    static final Lookups NONE = new Lookups(Rates.NONE, Map.of());
}
