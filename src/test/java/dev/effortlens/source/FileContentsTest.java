package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that was not written again must hold what it held. */
class FileContentsTest {

    private static final FileContent KNOWN = new FileContent("/in/a.parquet", 10, 7, "footer", false, "whole");

    @Test
    void otherBytesUnderTheSameTimeAreDamage() {
        assertThatThrownBy(() -> FileContents.requireUnchanged(List.of(KNOWN), List.of(like("footer", "other"))))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining(
                        "EL-S09 file /in/a.parquet: expected the bytes that were read then, for the file was"
                                + " not written again, found other bytes than on an earlier night, with the same size and time"
                                + " of change. To fix: the file is damaged, or was changed by hand: load it again");
        assertThatThrownBy(() -> FileContents.requireUnchanged(List.of(KNOWN), List.of(like("other", "whole"))))
                .isInstanceOf(ContractException.class);
    }

    @Test
    void whatWasWrittenAgainMayDiffer() {
        FileContent later = new FileContent("/in/a.parquet", 10, 8, "footer", false, "other");
        FileContent longer = new FileContent("/in/a.parquet", 11, 7, "footer", false, "other");
        FileContent elsewhere = new FileContent("/in/b.parquet", 10, 7, "footer", false, "other");

        assertThatCode(() -> FileContents.requireUnchanged(List.of(KNOWN), List.of(later, longer, elsewhere)))
                .doesNotThrowAnyException();
        assertThatCode(() -> FileContents.requireUnchanged(List.of(KNOWN), List.of(KNOWN)))
                .doesNotThrowAnyException();
    }

    @Test
    void filesWhosePagesAreCheckedNeedNoDigestOfTheWhole() {
        FileContent checked = new FileContent("/in/a.parquet", 10, 7, "footer", true, "");

        assertThatCode(() -> FileContents.requireUnchanged(List.of(checked), List.of(checked)))
                .doesNotThrowAnyException();
    }

    private static FileContent like(String footer, String content) {
        return new FileContent("/in/a.parquet", 10, 7, footer, false, content);
    }
}
