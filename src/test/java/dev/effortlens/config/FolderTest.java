package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {

    @ParameterizedTest
    @CsvSource({
        "conf, data/r, conf/data/r",
        "conf/, data/r, conf/data/r",
        "s3a://cx/conf, ../r, s3a://cx/conf/../r",
        "'', data/r, data/r",
        "conf, /data/r, /data/r",
        "conf, s3a://cx/r, s3a://cx/r",
        "conf, file:/r, file:/r",
        "conf, 2026/dt=2026-01-01, conf/2026/dt=2026-01-01"
    })
    void onlyRelativePathsStartFromTheFolder(String folder, String path, String resolved) {
        assertThat(new Folder(folder).resolve(path)).isEqualTo(resolved);
    }
}
