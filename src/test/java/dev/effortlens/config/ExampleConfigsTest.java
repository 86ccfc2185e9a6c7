package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleConfigsTest {

    @Test
    void theExampleShowsEveryKindOfInput() {
        ReportConfig example = load("example");

        assertThat(example.inputs()).extracting(InputConfig::role).containsExactlyInAnyOrder(Role.values());
        assertThat(example.output().reports()).isEqualTo("conf/reports");
    }

    @ParameterizedTest
    @CsvSource({
        "2012, Q15A_FIND, Q15B_SECURITY, Q14RATEGETTO, Q8N_WHOLE, Q7FLYPERYR",
        "2013, Q14A_FIND, Q14B_SECURITY, Q13_RATEGETTO, Q7O_WHOLE, Q5FLYPERYR",
        "2014, Q14FIND, Q14PASSTHRU, Q13GETRATE, Q7ALL, Q5TIMESFLOWN",
        "2015, Q14FIND, Q14PASSTHRU, Q13GETRATE, Q7ALL, Q5TIMESFLOWN",
        "2016, Q14FIND, Q14PASSTHRU, Q13GETRATE, Q7ALL, Q5TIMESFLOWN"
    })
    void theAirportsQuestionsAreReadFromTheColumnsOfTheirYear(
            String year, String findWay, String security, String gettingThere, String overall, String timesFlown) {
        ReportConfig config = load("sfo-" + year);
        InputConfig responses = config.inputs().get(0);

        assertThat(responses.path()).isEqualTo("/data/sfo/survey_" + year + ".parquet");
        assertThat(responses.scores().values())
                .extracting(score -> score.mapping().column())
                .containsExactly(findWay, security, gettingThere, overall);
        assertThat(mapping(responses, "times_flown").column()).isEqualTo(timesFlown);
        assertThat(config.instruments())
                .extracting(Instrument::id)
                .containsExactly("find_way", "security", "getting_there", "overall");
        assertThat(config.cuts()).containsExactly(Cut.parse("times_flown"));
        assertThat(config.primary()).isEqualTo(new Primary("find_way", "satisfied"));
        assertThat(config.output().reports()).isEqualTo("conf/reports/sfo-" + year);
    }

    @Test
    void theAirportsDatesAreReadFromTheYearTheyExist() {
        assertThat(mapping(load("sfo-2015").inputs().get(0), "responded_at").constant())
                .isEqualTo("2015-05-15");
        assertThat(mapping(load("sfo-2016").inputs().get(0), "responded_at").pattern())
                .isEqualTo("MM/dd/yyyy hh:mm:ss a");
    }

    @Test
    void theVendorsTicketsAreAnswersAndContactsAtOnce() {
        ReportConfig config = load("ravenstack");

        assertThat(config.inputs())
                .filteredOn(input -> input.path().endsWith("support_tickets.parquet"))
                .extracting(InputConfig::role)
                .containsExactly(Role.RESPONSES, Role.INTERACTIONS);
        assertThat(config.primary()).isEqualTo(new Primary("csat", "churned"));
    }

    private static ColumnMapping mapping(InputConfig input, String column) {
        return Objects.requireNonNull(input.columns().get(column));
    }

    private static ReportConfig load(String name) {
        String file = "conf/" + name + ".yaml";
        return ConfigLoader.load(TestFiles.read(file), file, "conf", Map.of("EFFORTLENS_DATA", "/data"), Map.of());
    }
}
