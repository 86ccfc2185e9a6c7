package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whole files of a small report, as they were last looked at. {@code -Dgolden.update} writes them anew.
 *
 * <p>The page stands there without its style and its scripts, which have files of their own; its data block stays.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/render");
    private static final Pattern STYLE_OR_SCRIPT =
            Pattern.compile("(<style>|<script>).*?(</style>|</script>)", Pattern.DOTALL);
    /** Their tests read them back. */
    private static final Pattern NOT_TEXT = Pattern.compile("\\.(xlsx|parquet)$");

    private static final Pattern POLICY = Pattern.compile("sha256-[^&]+");

    @Test
    void filesAreAsLastLookedAt() throws Exception {
        for (Map.Entry<String, byte[]> file :
                Renderer.files(SampleReport.statedOnly()).entrySet()) {
            if (NOT_TEXT.matcher(file.getKey()).find()) {
                continue;
            }
            String text = withoutResources(new String(file.getValue(), StandardCharsets.UTF_8));
            Path golden = FOLDER.resolve(file.getKey());
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertThat(text).as(file.getKey()).isEqualTo(Files.readString(golden));
        }
    }

    private static String withoutResources(String text) {
        String page = STYLE_OR_SCRIPT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + m.group(2)));
        return POLICY.matcher(page).replaceAll("sha256-hash");
    }
}
