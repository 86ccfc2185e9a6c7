package dev.effortlens.render.html;

import dev.effortlens.report.QualityRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether every row is accounted for: read = used + set aside, for every input.
 *
 * @param read answers read
 * @param used answers used
 * @param balanced whether the equation holds for all inputs and outcomes
 */
record Accounting(long read, long used, boolean balanced) {

    static final String RESPONSES = "responses";

    static Accounting of(List<QualityRow> rows) {
        Map<String, Long> open = new LinkedHashMap<>();
        long read = 0;
        long used = 0;
        for (QualityRow row : rows) {
            open.putIfAbsent(row.input(), row.read() - row.used());
            open.merge(row.input(), -row.rows(), Long::sum);
            if (row.input().equals(RESPONSES)) {
                read = row.read();
                used = row.used();
            }
        }
        return new Accounting(read, used, open.values().stream().allMatch(left -> left == 0));
    }

    double usedShare() {
        return read == 0 ? 0 : (double) used / read;
    }
}
