package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;

/** What customers write of: how often, and what they did next beside those who do not write of it. */
final class TopicsSection {

    private static final String ID = "topics";

    private final Desk desk;

    TopicsSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view() {
        if (desk.lookup().topics().isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("topics.none"));
        }
        Mentions mentions = new Mentions(desk);
        List<Variable> topics = mentions.topics();
        List<OutcomeInfo> behaviour = desk.lookup().behaviour();
        List<FigureView> figures = new ArrayList<>();
        figures.add(
                behaviour.isEmpty()
                        ? mentions.view().withNotes(List.of(desk.words().text("topics.no-behaviour")))
                        : mentions.view());
        behaviour.forEach(outcome -> figures.add(new TopicDifferences(desk, topics, outcome).view()));
        return SectionView.of(
                desk,
                ID,
                desk.words().html("topics.lede"),
                topics.size() > TouchpointsSection.ROWS_OF_A_PAGE
                        ? figures.stream().map(FigureView::breaking).toList()
                        : figures);
    }
}
