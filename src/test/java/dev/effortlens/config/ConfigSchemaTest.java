package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ProblemCases.Case;
import dev.effortlens.config.ProblemCases.Notice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the loader say the same. */
class ConfigSchemaTest {

    private static final String TEXT = TestFiles.read("conf/effortlens.schema.json");
    private static final JsonNode JSON = json();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conf/example.yaml",
                "conf/sfo-2012.yaml",
                "conf/sfo-2013.yaml",
                "conf/sfo-2014.yaml",
                "conf/sfo-2015.yaml",
                "conf/sfo-2016.yaml",
                "conf/ravenstack.yaml",
                "src/test/resources/config/whole.yaml"
            })
    void acceptsWhatTheLoaderAccepts(String file) {
        assertThat(errors(TestFiles.read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void refusesWhatTheLoaderRefusesAsFarAsASchemaCan(Case provoked) {
        assertThat(errors(provoked.text()).isEmpty()).isEqualTo(provoked.notice() == Notice.LOADER);
    }

    @Test
    void knowsTheLoadersKeys() {
        assertThat(keys(JSON)).containsExactlyInAnyOrderElementsOf(ConfigKeys.ROOT);
        assertThat(keysOf("report")).containsExactlyInAnyOrderElementsOf(ConfigKeys.REPORT);
        assertThat(keysOf("inputs")).containsExactlyInAnyOrderElementsOf(ConfigKeys.INPUTS);
        assertThat(keysOf("columnMapping")).containsExactlyInAnyOrderElementsOf(ConfigKeys.COLUMN);
        assertThat(keysOf("scoreMapping")).containsExactlyInAnyOrderElementsOf(ConfigKeys.SCORE);
        assertThat(keysOf("instrument")).containsExactlyInAnyOrderElementsOf(ConfigKeys.INSTRUMENT);
        assertThat(keysOf("observedOutcome", "statedOutcome")).containsExactlyInAnyOrderElementsOf(ConfigKeys.OUTCOME);
        assertThat(keysOf("signal")).containsExactlyInAnyOrderElementsOf(ConfigKeys.SIGNAL);
        assertThat(keysOf("primary")).containsExactlyInAnyOrderElementsOf(ConfigKeys.PRIMARY);
        assertThat(keysOf("output")).containsExactlyInAnyOrderElementsOf(ConfigKeys.OUTPUT);
        assertThat(keysOf("responses", "churn", "purchases", "interactions", "customers", "invitations", "events"))
                .containsExactlyInAnyOrderElementsOf(ConfigKeys.INPUT);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void knowsTheCanonicalColumns(Role role) {
        JsonNode input = definition(role.name().toLowerCase(Locale.ROOT));

        assertThat(keys(input.at("/properties/columns"))).containsExactlyInAnyOrderElementsOf(ConfigKeys.columns(role));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHURN", "PURCHASES", "EVENTS"})
    void selectsRowsByCanonicalColumnsOnly(Role role) {
        String where = "/$defs/" + role.name().toLowerCase(Locale.ROOT) + "/properties/where/propertyNames/enum";

        assertThat(words(where)).containsExactlyElementsOf(ConfigKeys.columns(role));
    }

    @Test
    void knowsTheLoadersWords() {
        assertThat(words("/$defs/cast/anyOf/0/enum")).containsExactlyElementsOf(ColumnReader.CASTS);
        assertThat(words("/$defs/otherwise/anyOf/0/enum"))
                .containsExactlyElementsOf(ColumnReader.otherwise().keySet());
        assertThat(words("/$defs/instrument/properties/measure/anyOf/0/enum"))
                .containsExactlyElementsOf(InstrumentReader.measures().keySet());
        assertThat(words("/$defs/instrument/properties/direction/anyOf/0/enum"))
                .containsExactlyElementsOf(InstrumentReader.directions().keySet());
        assertThat(words("/properties/segments/items/anyOf/0/allOf/1/not/enum"))
                .containsExactlyInAnyOrderElementsOf(SegmentReader.reserved());
        assertThat(JSON.at("/$defs/name/pattern").asText()).isEqualTo("^" + Item.NAME.pattern() + "$");
    }

    static List<Case> cases() {
        return ProblemCases.ALL.stream()
                .filter(one -> one.notice() != Notice.NOT_YAML)
                .toList();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static JsonNode json() {
        try {
            return new ObjectMapper().readTree(TEXT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema is no JSON", e);
        }
    }

    private static JsonNode definition(String name) {
        return JSON.at("/$defs/" + name);
    }

    private static Set<String> keysOf(String... definitions) {
        Set<String> keys = new TreeSet<>();
        for (String definition : definitions) {
            keys.addAll(keys(definition(definition)));
        }
        return keys;
    }

    private static Collection<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(String pointer) {
        List<String> words = new ArrayList<>();
        JSON.at(pointer).forEach(word -> words.add(word.asText()));
        return words;
    }
}
