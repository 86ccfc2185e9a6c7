package dev.effortlens.config;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML as text, lists and mappings with their places. No object is ever constructed from a tag: only the tree of
 * nodes is looked at.
 */
final class YamlReader {

    private final Place start;
    private final Substitution substitution;
    private final Problems problems;

    YamlReader(Place start, Substitution substitution, Problems problems) {
        this.start = start;
        this.substitution = substitution;
        this.problems = problems;
    }

    /** Returns what the text says; nothing if it is empty or broken, and that is reported. */
    Optional<Value> read(String text) {
        if (hasUnreadableCharacter(text)) {
            return Optional.empty();
        }
        Optional<Node> root = Optional.empty();
        try {
            root = compose(text);
        } catch (MarkedYAMLException e) {
            Place place = e.getProblemMark() == null ? start : start.at(e.getProblemMark());
            broken(place, e.getProblem() == null ? "an unfinished construct" : e.getProblem());
        } catch (YAMLException e) {
            broken(start, String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
        }
        return root.map(new NodeReader(start, substitution, problems)::value);
    }

    private Optional<Node> compose(String text) {
        Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
        if (root == null) {
            problems.add(
                    ProblemCode.EMPTY_FILE, start, "nothing", "a report's settings", "begin with conf/example.yaml");
        }
        return Optional.ofNullable(root);
    }

    /** Reports the first character that YAML does not allow; the parser itself could not say where it is. */
    private boolean hasUnreadableCharacter(String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            int[] characters = content.codePoints().toArray();
            for (int column = 0; column < characters.length; column++) {
                if (!StreamReader.isPrintable(characters[column])) {
                    String code = String.format(Locale.ROOT, "%04X", characters[column]);
                    broken(start.at(line, column), "the character U+" + code + " is not allowed");
                    return true;
                }
            }
            line++;
        }
        return false;
    }

    /** Lets tags through, for they are reported with their place, and nothing is constructed. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        return options;
    }

    private void broken(Place place, String problem) {
        problems.add(
                ProblemCode.SYNTAX,
                place,
                "a syntax error (" + problem + ")",
                "YAML",
                "look at indentation, colons and quotes on this line and the one before");
    }
}
