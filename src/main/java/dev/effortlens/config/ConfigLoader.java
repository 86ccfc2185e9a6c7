package dev.effortlens.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a report's configuration from YAML. */
public final class ConfigLoader {

    private ConfigLoader() {}

    /**
     * Returns the configuration, valid as a whole.
     *
     * @param text the YAML
     * @param file the file's name, for messages only
     * @param baseFolder what relative paths start from; empty leaves them as they are
     * @param environment values of the variables that {@code ${NAME}} may refer to
     * @param overrides key path → value, put over the file in the map's order
     * @throws ConfigException if anything is wrong, with everything that is
     */
    public static ReportConfig load(
            String text,
            String file,
            String baseFolder,
            Map<String, String> environment,
            Map<String, String> overrides) {
        Problems problems = new Problems();
        Substitution substitution = new Substitution(environment, problems);
        Optional<ReportConfig> config = new YamlReader(Place.startOf(file), substitution, problems)
                .read(text)
                .flatMap(root -> mapping(root, problems))
                .map(root -> new Overrides(substitution, problems).apply(root, overrides))
                .map(root -> new Section("", "", Place.startOf(file), root, problems))
                .map(root -> new ReportConfigReader(root, new Folder(baseFolder)).read());
        return config.filter(read -> problems.isEmpty())
                .orElseThrow(() -> new ConfigException(file, problems.inOrder()));
    }

    private static Optional<Value.Mapping> mapping(Value root, Problems problems) {
        if (root instanceof Value.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (!(root instanceof Value.Unusable)) {
            problems.add(
                    ProblemCode.WRONG_SHAPE,
                    root.place(),
                    root.shown(),
                    "a mapping with the keys report, inputs, instruments, outcomes, primary and output",
                    "begin with conf/example.yaml");
        }
        return Optional.empty();
    }

    /**
     * Returns the SHA-256, in hex, of everything in the configuration but its output. Equal for two files that say the
     * same: the order of keys does not matter, except that of instruments, outcomes, signals and cuts, which is the
     * report's.
     */
    public static String digest(ReportConfig config) {
        return ConfigDigest.of(config);
    }

    /**
     * Returns a digest of parts of a configuration: records, lists and maps of them, texts and numbers. The same parts
     * give the same digest.
     */
    public static String digest(List<?> parts) {
        return ConfigDigest.of(parts);
    }
}
