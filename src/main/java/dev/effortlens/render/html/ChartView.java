package dev.effortlens.render.html;

/**
 * The place of a chart.
 *
 * @param id its key in the page's data
 * @param title what is on the y axis
 * @param unit its unit
 * @param verdict what may be said of it
 * @param description for those who do not see it
 * @param state why there is nothing to draw; empty where there is
 */
public record ChartView(String id, String title, String unit, String verdict, String description, String state) {}
