package dev.effortlens.render.html;

import dev.effortlens.report.Changes;
import dev.effortlens.report.Meta;
import dev.effortlens.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the view of a whole report. */
public final class Page {

    private static final String FIRST_SCRIPT = "document.documentElement.classList.add('js')";

    private final Desk desk;
    private final @Nullable Changes changes;

    private Page(Desk desk, @Nullable Changes changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /**
     * A page and the words that its template needs besides.
     *
     * @param view everything that depends on the report
     * @param words labels
     */
    public record Content(PageView view, Words words) {}

    /** Returns the report as words, numbers and places. */
    public static Content of(Report report) {
        return of(report, null);
    }

    /** Returns the report with what moved since the edition before; null where there is none. */
    public static Content of(Report report, @Nullable Changes changes) {
        Desk desk = Desk.of(report);
        return new Content(new Page(desk, changes).view(), desk.words());
    }

    /** Returns what the report says first: the answer, then the headings of curves, signals and topics. */
    public static List<String> headlines(Report report) {
        Desk desk = Desk.of(report);
        List<String> lines = new ArrayList<>();
        lines.add(new AnswerSection(desk)
                .view(PrimaryPair.of(desk.lookup(), report.primary()))
                .sentence());
        Charts charts = new Charts();
        for (SectionView section : List.of(
                new CurvesSection(desk, charts).view(),
                new SignalsSection(desk, charts).view(),
                new TopicsSection(desk).view())) {
            section.figures().forEach(figure -> lines.add(figure.title()));
        }
        return lines;
    }

    private PageView view() {
        PrimaryPair pair = PrimaryPair.of(desk.lookup(), desk.report().primary());
        Charts charts = new Charts();
        List<SectionView> sections = List.of(
                new CurvesSection(desk, charts).view(),
                new SignalsSection(desk, charts).view(),
                new TopicsSection(desk).view(),
                new TouchpointsSection(desk).view(pair),
                new AssociationsSection(desk).view(),
                new SegmentsSection(desk).view(pair),
                new SurvivalSection(desk, charts).view(),
                new MeasuresSection(desk).view());
        SectionView trends = new TrendsSection(desk, charts).view();
        String data = charts.json(desk.words());
        String style = Resources.style() + PrintStyle.footer(footer());
        PageView.Scripts scripts = new PageView.Scripts(FIRST_SCRIPT, Resources.library(), Resources.script());
        Definitions definitions = new Definitions(desk);
        ProvenanceTables provenance = new ProvenanceTables(desk);
        return new PageView(
                desk.words().language(),
                desk.report().meta().title(),
                subtitle(),
                style,
                ContentPolicy.of(style, List.of(scripts.first(), data, scripts.library(), scripts.report())),
                scripts,
                data,
                nav(sections),
                new AnswerSection(desk).view(pair),
                new AttentionSection(desk).view(),
                changes == null ? null : new ChangesSection(desk, changes).view(),
                new Warnings(desk).view(),
                sections,
                new ScoresSection(desk).view(),
                new ScoreCards(desk).view(),
                trends,
                new ValueSection(desk).view(),
                new QualitySection(desk).view(),
                MethodNotes.methods(desk),
                List.of(definitions.variables(), definitions.outcomes()),
                MethodNotes.terms(desk),
                List.of(provenance.edition(), provenance.inputs()));
    }

    private List<PageView.NavView> nav(List<SectionView> sections) {
        List<PageView.NavView> nav = new ArrayList<>();
        nav.add(line("answer"));
        nav.add(line("attention"));
        if (changes != null) {
            nav.add(line("changes"));
        }
        if (!desk.report().warnings().isEmpty()) {
            nav.add(line("warnings"));
        }
        sections.forEach(s -> nav.add(new PageView.NavView(s.id(), s.title())));
        List.of("scores", "trends", "value", "quality", "method", "glossary", "provenance")
                .forEach(id -> nav.add(line(id)));
        return nav;
    }

    private PageView.NavView line(String id) {
        return new PageView.NavView(id, desk.words().text("section." + id));
    }

    private String subtitle() {
        Meta meta = desk.report().meta();
        String asOf = desk.numbers().day(meta.asOf());
        if (meta.periodStart() == null || meta.periodEnd() == null) {
            return desk.words().text("page.subtitle.empty", Map.of("asOf", asOf));
        }
        return desk.words()
                .text(
                        "page.subtitle",
                        Map.of(
                                "asOf", asOf,
                                "from", desk.numbers().day(meta.periodStart()),
                                "to", desk.numbers().day(meta.periodEnd())));
    }

    private String footer() {
        Meta meta = desk.report().meta();
        return desk.words()
                .text(
                        "page.footer",
                        Map.of("title", meta.title(), "asOf", meta.asOf().toString()));
    }
}
