package dev.effortlens.render.html;

import java.util.List;

/**
 * A section.
 *
 * @param id anchor
 * @param title heading
 * @param lede what it says, in a sentence or two
 * @param state why it is empty; empty where it is not
 * @param figures its figures
 */
public record SectionView(String id, String title, Html lede, String state, List<FigureView> figures) {

    static SectionView of(Desk desk, String id, Html lede, List<FigureView> figures) {
        return new SectionView(id, desk.words().text("section." + id), lede, "", figures);
    }

    static SectionView empty(Desk desk, String id, String state) {
        return new SectionView(id, desk.words().text("section." + id), Html.NONE, state, List.of());
    }
}
