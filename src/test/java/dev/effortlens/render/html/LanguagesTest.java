package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.effortlens.config.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language has every word of the report, and no word is left in another language by oversight. */
class LanguagesTest {

    private static final Words ENGLISH = Words.of(ULocale.ENGLISH);
    private static final Pattern TERM = Pattern.compile("\\[\\[([a-z-]+)\\|");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*");

    /** What is the same in every language: names of measures and statistics, signs, and slots alone. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "column.auc",
            "column.gini",
            "column.likelihood-ratio",
            "column.p",
            "column.q",
            "scores.title.NPS",
            "statistic.auc",
            "statistic.nps",
            "survival.end",
            "trends.period",
            "trends.tip.period",
            "unit.difference.money",
            "unit.level.money",
            "unit.level.percent");

    /** What is the same as in English in one language besides. */
    private static final Map<String, Set<String>> SAME_IN = Map.of(
            "nl",
            Set.of(
                    "alert.sentence",
                    "column.outcome",
                    "column.score",
                    "column.share",
                    "controls.outcome",
                    "cut.week",
                    "flags.slice",
                    "glossary.auc.term",
                    "glossary.lift.term",
                    "glossary.q.term",
                    "section.scores",
                    "section.trends",
                    "signals.group",
                    "size",
                    "statistic.somers_d",
                    "statistic.trend_z",
                    "survival.no-curve",
                    "topics.remark",
                    "topics.word",
                    "value.bound.undefined",
                    "variable.instrument"),
            "fi",
            Set.of(
                    "alert.sentence",
                    "column.outcome",
                    "column.share",
                    "controls.outcome",
                    "flags.slice",
                    "glossary.auc.term",
                    "glossary.q.term",
                    "signals.group",
                    "survival.no-curve",
                    "topics.remark",
                    "value.bound.undefined",
                    "variable.instrument"),
            "zh",
            Set.of("size", "statistic.gamma", "statistic.kendall_tau_b", "topics.word"));

    private static final Map<String, String> WORDS_OF_CAUSE = Map.of(
            "nl", "veroorza|leidt tot|leidde|dankzij|te wijten|doordat",
            "fi", "aiheut|johtu|johta|johti|ansiosta|takia",
            "zh", "导致|造成|引起|促使|归因|由于");

    static Stream<String> others() {
        return Languages.CODES.stream().filter(language -> !language.equals("en"));
    }

    static Stream<String> all() {
        return Languages.CODES.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasWordsOfItsOwn(String language) {
        assertThat(words(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("others")
    void hasTheSameKeys(String language) {
        assertThat(words(language).keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("others")
    void everySentenceHasTheSameSlotsTermsAndBoldWords(String language) {
        Words words = words(language);
        for (String key : ENGLISH.keys()) {
            assertThat(slots(words.pattern(key))).as(key).isEqualTo(slots(ENGLISH.pattern(key)));
            assertThat(terms(words.pattern(key))).as(key).isEqualTo(terms(ENGLISH.pattern(key)));
            assertThat(bold(words.pattern(key))).as(key).isEqualTo(bold(ENGLISH.pattern(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsSaidOfWeeksHasTheSlotsAndTermsOfWhatIsSaidOfMonths(String language) {
        Words months = words(language);
        Words weeks = Words.of(ULocale.forLanguageTag(language), true);
        List<String> differing = months.keys().stream()
                .filter(key -> !weeks.pattern(key).equals(months.pattern(key)))
                .toList();

        assertThat(differing).hasSizeGreaterThan(20).allSatisfy(key -> {
            assertThat(slots(weeks.pattern(key))).isEqualTo(slots(months.pattern(key)));
            assertThat(terms(weeks.pattern(key))).isEqualTo(terms(months.pattern(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void choosesAmongTheSameCases(String language) {
        Words words = words(language);
        for (String key : ENGLISH.keys()) {
            assertThat(cases(words.pattern(key), ArgType.SELECT))
                    .as(key)
                    .isSubsetOf(cases(ENGLISH.pattern(key), ArgType.SELECT));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPluralHasTheFormsOfItsLanguage(String language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        Words words = words(language);
        for (String key : words.keys()) {
            Set<String> used = cases(words.pattern(key), ArgType.PLURAL).stream()
                    .map(form -> form.substring(form.indexOf(' ') + 1))
                    .filter(form -> !form.startsWith("="))
                    .collect(Collectors.toSet());
            assertThat(used).as(key).isSubsetOf(forms);
            // Whether there is any at all is no question of grammar.
            assertThat(used.isEmpty() || used.equals(Set.of("other")) || used.containsAll(forms))
                    .as(key)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void noWordIsLeftInEnglish(String language) {
        Words words = words(language);
        Set<String> same = ENGLISH.keys().stream()
                .filter(key -> words.pattern(key).equals(ENGLISH.pattern(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(SAME_EVERYWHERE);
        listed.addAll(SAME_IN.getOrDefault(language, Set.of()));

        assertThat(same).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("others")
    void noSentenceSaysThatOneThingMadeTheOther(String language) {
        Pattern cause = Pattern.compile(WORDS_OF_CAUSE.getOrDefault(language, ""));
        Words words = words(language);

        assertThat(words.keys())
                .allSatisfy(key ->
                        assertThat(words.pattern(key).toLowerCase(Locale.ROOT)).doesNotContainPattern(cause));
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyPatternCanBeSaidWithNothingKnown(String language) {
        Words words = words(language);
        for (String key : words.keys()) {
            assertThat(words.fits(key, slots(ENGLISH.pattern(key)))).as(key).isTrue();
        }
    }

    @Test
    void chineseHasNoLatinPunctuationAfterItsCharacters() {
        Words chinese = words("zh");

        assertThat(chinese.keys())
                .allSatisfy(key -> assertThat(chinese.pattern(key)).doesNotContainPattern("\\p{IsHan} ?[,;:!?]"));
    }

    private static Words words(String language) {
        return Words.of(ULocale.forLanguageTag(language));
    }

    private static Set<String> slots(String pattern) {
        return parts(pattern)
                .filter(part -> part.text().getPart(part.index()).getType() == Part.Type.ARG_NAME)
                .map(Place::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The cases of each argument of a kind, as "argument case". */
    private static Set<String> cases(String pattern, ArgType kind) {
        Set<String> cases = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == Part.Type.ARG_START
                    && parsed.getPart(i).getArgType() == kind) {
                cases.addAll(cases(parsed, i));
            }
        }
        return cases;
    }

    private static List<String> cases(MessagePattern parsed, int start) {
        String name = parsed.getSubstring(parsed.getPart(start + 1));
        List<String> cases = new ArrayList<>();
        int end = parsed.getLimitPartIndex(start);
        for (int i = start + 2; i < end; i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                cases.add(name + " " + parsed.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = parsed.getLimitPartIndex(i);
            }
        }
        return cases;
    }

    private record Place(MessagePattern text, int index) {

        String words() {
            return text.getSubstring(text.getPart(index));
        }
    }

    private static Stream<Place> parts(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts()).mapToObj(i -> new Place(parsed, i));
    }

    /** Terms once each: a choice may name one in several cases. */
    private static Set<String> terms(String pattern) {
        return TERM.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> bold(String pattern) {
        return BOLD.matcher(pattern)
                .results()
                .map(m -> Arrays.toString(slots(m.group().replaceAll("\\[\\[[a-z-]+\\|[^\\]]+\\]\\]", ""))
                        .toArray()))
                .toList();
    }
}
