package dev.effortlens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void ratiosAreTakenWithinARoundAndAgainstTheCheapestForm() {
        List<String> lines = List.of(
                "effortlens 4.0 6.0 2.0 2048",
                "equi 2.0 2.5 1.5 4096",
                "asof 1.0 9.0 1.0 1024",
                "floor 1.0 0.5 0.5 512",
                // A round in which the machine was twice as slow.
                "effortlens 8.0 13.0 3.0 2048",
                "equi 4.0 6.0 2.0 4096",
                "asof 2.0 19.0 1.0 1024",
                "floor 2.0 1.5 0.5 512");

        assertThat(new Ratios(lines).report())
                .containsExactly(
                        "                        wall s                  CPU s                   peak MB",
                        "effortlens              6.00 (4.00–8.00)        12.00 (8.00–16.00)      2.00 (2.00–2.00)",
                        "equi                    3.00 (2.00–4.00)        6.00 (4.00–8.00)        4.00 (4.00–4.00)",
                        "asof                    1.50 (1.00–2.00)        15.00 (10.00–20.00)     1.00 (1.00–1.00)",
                        "floor                   1.50 (1.00–2.00)        1.50 (1.00–2.00)        0.50 (0.50–0.50)",
                        "effortlens / equi       2.00 (2.00–2.00)        2.00 (2.00–2.00)        0.50 (0.50–0.50)",
                        "effortlens / floor      4.00 (4.00–4.00)        8.00 (8.00–8.00)        4.00 (4.00–4.00)",
                        "equi / floor            2.00 (2.00–2.00)        4.00 (4.00–4.00)        8.00 (8.00–8.00)");
    }
}
