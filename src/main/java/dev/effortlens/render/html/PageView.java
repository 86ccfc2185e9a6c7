package dev.effortlens.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole page.
 *
 * @param language of its words
 * @param title heading
 * @param subtitle as-of and period
 * @param style the style element's text
 * @param policy content security policy
 * @param scripts texts of the scripts
 * @param data text of the data block
 * @param nav contents
 * @param answer the answer
 * @param attention what needs attention
 * @param changes what moved since the edition before; null where there is none
 * @param warnings what to know first
 * @param sections curves, signals, topics, touchpoints, associations, segments, time to event, measures
 * @param scores the section of the scores
 * @param cards a score per instrument
 * @param trends scores and rates month by month
 * @param value money by effort
 * @param quality data quality
 * @param methods method notes
 * @param definitions tables of x and of outcomes
 * @param terms words
 * @param provenance tables of the edition and of its inputs
 */
public record PageView(
        String language,
        String title,
        String subtitle,
        String style,
        String policy,
        Scripts scripts,
        String data,
        List<NavView> nav,
        AnswerView answer,
        AttentionView attention,
        @Nullable SectionView changes,
        List<Html> warnings,
        List<SectionView> sections,
        SectionView scores,
        List<ScoreView> cards,
        SectionView trends,
        SectionView value,
        SectionView quality,
        List<NoteView> methods,
        List<TableView> definitions,
        List<NoteView> terms,
        List<TableView> provenance) {

    /**
     * A line of the contents.
     *
     * @param id anchor
     * @param title of the section
     */
    public record NavView(String id, String title) {}

    /**
     * The scripts in the order in which they run.
     *
     * @param first says that there is a script, before anything is drawn
     * @param library ECharts
     * @param report draws, sorts, copies
     */
    public record Scripts(String first, String library, String report) {}
}
