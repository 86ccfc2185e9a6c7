package dev.effortlens.render.html;

import java.util.List;

/**
 * What needs attention.
 *
 * @param alerts in their order
 * @param state what stands there where there is none; empty otherwise
 * @param watched how much is watched, and how often that is a false alarm; empty where nothing is
 */
public record AttentionView(List<AlertView> alerts, String state, Html watched) {

    /**
     * An alert.
     *
     * @param title what happened
     * @param text its size
     * @param rule the rule that it broke
     */
    public record AlertView(String title, String text, String rule) {}
}
