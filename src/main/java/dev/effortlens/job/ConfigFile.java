package dev.effortlens.job;

import dev.effortlens.config.ConfigException;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ProblemCode;
import dev.effortlens.config.ReportConfig;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads a configuration from wherever Hadoop can read. */
final class ConfigFile {

    private ConfigFile() {}

    /**
     * Returns the configuration.
     *
     * @param file Hadoop path; relative paths inside resolve against its folder
     * @param overrides {@code --set} keys and values
     * @throws ConfigException if it is not there or not valid
     */
    static ReportConfig load(Configuration hadoop, String file, Map<String, String> overrides) throws IOException {
        Path path = new Path(file);
        FileSystem store = path.getFileSystem(hadoop);
        Path absolute = store.makeQualified(path);
        try (InputStream in = store.open(absolute)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ConfigLoader.load(text, file, folder(absolute), System.getenv(), overrides);
        } catch (FileNotFoundException missing) {
            Problem problem =
                    Problem.of(ProblemCode.NO_FILE, file, "no such file", "a report configuration", "check --config");
            throw new ConfigException(file, List.of(problem));
        }
    }

    /** Local folders without their scheme, so that messages show paths as people write them. */
    private static String folder(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            return "/";
        }
        return "file".equals(parent.toUri().getScheme()) ? parent.toUri().getPath() : parent.toString();
    }
}
