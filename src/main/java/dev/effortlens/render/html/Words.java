package dev.effortlens.render.html;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the report, by key, in one language; slots are named and plurals follow the language.
 *
 * <p>A rich message may mark a word as a term of the glossary, {@code [[points|points]]}, or as bold, {@code **x**}.
 * Marks are read from the pattern alone: what stands in a slot stays text.
 */
public final class Words {

    private static final String BUNDLE = "/dev/effortlens/render/messages_%s.properties";
    private static final String FALLBACK_LANGUAGE = "en";
    /** Messages that speak of months have one of this ending for weeks. */
    static final String WEEKLY = ".week";

    /** Languages that put no space between sentences. */
    private static final Set<String> WITHOUT_SPACES = Set.of("zh");

    private static final Pattern TERM = Pattern.compile("\\[\\[([a-z-]+)\\|([^\\]]+)\\]\\]");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    // Private-use characters stand for the marks while slots are filled and everything is escaped.
    private static final Pattern MARKED_TERM = Pattern.compile("\uE000([a-z-]+)\uE001([^\uE002]*)\uE002");
    private static final Pattern MARKED_BOLD = Pattern.compile("\uE003([^\uE004]*)\uE004");
    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE004]");

    private final ResourceBundle bundle;
    private final ULocale locale;
    /** Ending of the messages that are said instead of others of the same name. */
    private final String instead;

    private Words(ResourceBundle bundle, ULocale locale, boolean weekly) {
        this.bundle = bundle;
        this.locale = locale;
        this.instead = weekly ? WEEKLY : "";
    }

    /** Returns the words of a language, those of English where the language has none. */
    static Words of(ULocale locale) {
        return of(locale, false);
    }

    /** Returns the words of a language for series of weeks, or of months. */
    static Words of(ULocale locale, boolean weekly) {
        ResourceBundle own = load(locale.getLanguage());
        return own != null
                ? new Words(own, locale, weekly)
                : new Words(
                        Objects.requireNonNull(load(FALLBACK_LANGUAGE)),
                        ULocale.forLanguageTag(FALLBACK_LANGUAGE),
                        weekly);
    }

    /** Returns the language that the words are in. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** Returns the locale that numbers beside these words follow. */
    ULocale locale() {
        return locale;
    }

    /** Returns words without slots. */
    public String text(String key) {
        return text(key, Map.of());
    }

    String text(String key, Map<String, ?> slots) {
        return new MessageFormat(pattern(key), locale).format(slots);
    }

    /** Returns a sentence that may carry terms and bold words. */
    Html html(String key, Map<String, ?> slots) {
        String pattern = BOLD.matcher(TERM.matcher(pattern(key)).replaceAll("\uE000$1\uE001$2\uE002"))
                .replaceAll("\uE003$1\uE004");
        return rich(new MessageFormat(pattern, locale).format(withoutMarks(slots)));
    }

    Html html(String key) {
        return html(key, Map.of());
    }

    /** Returns whole sentences one after the other. */
    Html sentences(List<Html> sentences) {
        String between = WITHOUT_SPACES.contains(locale.getLanguage()) ? "" : " ";
        return new Html(sentences.stream().map(Html::markup).collect(Collectors.joining(between)));
    }

    /** Returns what is listed as one of which any will do: a, b, or c. */
    String either(List<String> items) {
        return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(items);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    Set<String> keys() {
        return bundle.keySet();
    }

    String pattern(String key) {
        return bundle.getString(has(key + instead) ? key + instead : key);
    }

    /** Returns whether the message exists and the values fill all of its slots. */
    boolean fits(String key, Set<String> slots) {
        return has(key) && slots.containsAll(new MessageFormat(pattern(key), locale).getArgumentNames());
    }

    private Html rich(String formatted) {
        String bold = MARKED_BOLD.matcher(Html.escape(formatted)).replaceAll("<b>$1</b>");
        return new Html(MARKED_TERM
                .matcher(bold)
                .replaceAll(match -> Matcher.quoteReplacement(term(match.group(1), match.group(2)))));
    }

    private String term(String id, String word) {
        return "<a class=\"term\" href=\"#g-%s\" data-def=\"%s\">%s</a>"
                .formatted(id, Html.escape(text("glossary." + id + ".text")), word);
    }

    private static Map<String, Object> withoutMarks(Map<String, ?> slots) {
        Map<String, Object> clean = new HashMap<>();
        slots.forEach((name, value) -> clean.put(
                name, value instanceof String text ? MARKS.matcher(text).replaceAll("") : value));
        return clean;
    }

    private static @Nullable ResourceBundle load(String language) {
        try (InputStream stream = Words.class.getResourceAsStream(BUNDLE.formatted(language))) {
            if (stream == null) {
                return null;
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                return new PropertyResourceBundle(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words of language '" + language + "' cannot be read", e);
        }
    }
}
