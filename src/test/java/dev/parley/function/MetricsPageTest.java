package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of metrics must name what the code prints. */
class MetricsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| (\\w+) \\|");

    @Test
    void theTableOnThePageIsTheTableOfTheCode() throws IOException {
        String page = Files.readString(Path.of("docs/reference/metrics.md"));

        List<String> rows = ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertThat(rows)
                .isEqualTo(Stream.of(Metric.values())
                        .map(metric -> metric.text() + " " + metric.unit().text() + " "
                                + metric.of().name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(page).contains("Namespace `" + Metric.NAMESPACE + "`");
    }
}
