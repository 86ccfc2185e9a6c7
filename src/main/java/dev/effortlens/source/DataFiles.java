package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.Problem;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** The data files at a path nobody has configured yet. */
public final class DataFiles {

    private DataFiles() {}

    /**
     * Returns the files' paths, in order; what cannot be found or read is added to the problems.
     *
     * @param name what problems call the input
     * @param path file, folder or glob
     */
    public static List<String> list(Configuration hadoop, String name, String path, List<Problem> problems) {
        InputConfig unknown = new InputConfig(name, Role.EVENTS, path, Map.of(), Map.of(), Map.of(), null, false, null);
        return new InputFiles(hadoop, problems, new Knowledge(), "")
                .list(unknown).stream().map(InputFile::path).toList();
    }
}
