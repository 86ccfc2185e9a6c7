package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRendererTest {

    @Test
    void writesTypedCellsAndLeavesNullEmpty() {
        Table table = new Table(
                "t",
                List.of("a", "b", "c", "d", "e", "f"),
                List.of(Arrays.asList("x", 12L, 0.1, null, true, LocalDate.of(2026, 3, 31))));

        assertThat(csv(table)).isEqualTo("a,b,c,d,e,f\nx,12,0.1,,true,2026-03-31\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        Table table = new Table("t", List.of("a"), List.of(List.of("a,b"), List.of("say \"hi\""), List.of("x\ny")));

        assertThat(csv(table)).isEqualTo("a\n\"a,b\"\n\"say \"\"hi\"\"\"\n\"x\ny\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\tx"})
    void disarmsTextThatASheetTakesForAFormula(String text) {
        Table table = new Table("t", List.of("a"), List.of(List.of(text)));

        assertThat(csv(table)).isEqualTo("a\n'" + text + "\n");
    }

    @Test
    void disarmsACarriageReturnInsideItsQuotes() {
        Table table = new Table("t", List.of("a"), List.of(List.of("\r=1")));

        assertThat(csv(table)).isEqualTo("a\n\"'\r=1\"\n");
    }

    @Test
    void negativeNumbersStayNumbers() {
        assertThat(csv(new Table("t", List.of("a"), List.of(List.of(-0.5))))).isEqualTo("a\n-0.5\n");
    }

    @Test
    void writesAssociationsWithTheDocumentedColumns() {
        List<String> lines = lines("associations");

        assertThat(lines.get(0))
                .isEqualTo("instrument,outcome,cut,value,statistic,estimate,std_error,conf_low,conf_high,p_value,"
                        + "q_value,responses,customers,events,note,x_kind,outcome_kind,adjustment,"
                        + "conf_low_independent,conf_high_independent,groups,df,design_effect,status,family,"
                        + "customers_exact,as_of,period_start,period_end");
        assertThat(lines)
                .contains("ces,churned,touchpoint,Complaint to the board,risk_difference,,,,,,,,,,suppressed,"
                        + "instrument,event,,,,,,,suppressed,,,2026-03-31,,")
                .anyMatch(line -> line.startsWith("ces,churned,touchpoint,'=cmd(),risk_difference,0."))
                .contains("ces,churned,touchpoint,Store return,risk_difference,0.0732,,,,,,254,114,3456,few-groups,"
                        + "instrument,event,,,,64,63,1.21,few,,true,2026-03-31,2025-01-01,2025-12-31");
    }

    @Test
    void writesTheOtherTablesWithTheDocumentedColumns() {
        assertThat(lines("effort_curve").get(0))
                .isEqualTo("instrument,outcome,cut,value,level,score,responses,events,rate,conf_low,conf_high,note,"
                        + "groups,status,isotonic");
        assertThat(lines("negative_control").get(0))
                .isEqualTo("instrument,outcome,window,statistic,verdict,estimate,std_error,conf_low,conf_high,p_value,"
                        + "responses,events,groups,status,note");
        assertThat(lines("survival").get(0))
                .isEqualTo("instrument,outcome,level,day,at_risk,events,censored,survival,conf_low,conf_high,cut,"
                        + "value,cumulative_incidence");
        assertThat(lines("scorecard"))
                .startsWith(
                        "instrument,cut,value,statistic,estimate,conf_low,conf_high,responses,note",
                        "ces,overall,,share_easy,0.7256,0.7213,0.7299,51675,",
                        "ces,overall,,mean,5.2,5.18,5.22,51675,");
        assertThat(lines("trend"))
                .startsWith(
                        "instrument,outcome,cut,value,statistic,month,estimate,conf_low,conf_high,responses,centre,"
                                + "limit_low,limit_high,complete,flag,new_level,note"
                                + ",period,period_start,period_end",
                        "ces,,overall,,share_easy,2025-01,0.7228,0.7108,0.7348,3445,0.73,0.694,0.766,true,,false,,2025-01,2025-01-01,2025-01-31")
                .contains(
                        "ces,,touchpoint,Complaint to the board,share_easy,2025-01,,,,,,,,true,,false,suppressed,2025-01,2025-01-01,"
                                + "2025-01-31");
        assertThat(lines("alerts"))
                .startsWith(
                        "rule,instrument,outcome,cut,value,statistic,month,since,estimate,conf_low,conf_high,responses,"
                                + "expected,limit_low,limit_high,change,change_low,change_high,verdict,"
                                + "false_alarm_rate,period,period_start,period_end",
                        "level_shift,ces,,overall,,share_easy,2026-03,2025-12,0.67,,,13780,0.73,,,-0.06,-0.074,-0.046,"
                                + "worse,0.01,2026-03,2026-03-01,2026-03-31");
        assertThat(lines("data_quality"))
                .startsWith("input,read,used,reason,rows", "responses,109238,102001,no-answer,4866")
                .contains("churn,4119,4119,,0", "outcome:spend,102001,81633,unknown-amount,7");
    }

    @Test
    void theColumnOfMonthsIsEmptyWhereSeriesGoByWeeks() {
        assertThat(lines(SampleReport.weekly(), "trend"))
                .contains("ces,,overall,,share_easy,,0.7228,0.7108,0.7348,3445,0.73,0.694,0.766,true,,false,,2025-W01,"
                        + "2024-12-30,2025-01-05");
        assertThat(lines(SampleReport.weekly(), "alerts"))
                .anyMatch(row -> row.startsWith("level_shift,ces,,overall,,share_easy,,2025-W12,")
                        && row.endsWith(",2025-W15,2025-04-07,2025-04-13"));
    }

    private static List<String> lines(String name) {
        return lines(SampleReport.full(), name);
    }

    private static List<String> lines(Report report, String name) {
        Table table = Tables.of(report).stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
        return csv(table).lines().toList();
    }

    private static String csv(Table table) {
        return new String(CsvRenderer.render(table), StandardCharsets.UTF_8);
    }
}
