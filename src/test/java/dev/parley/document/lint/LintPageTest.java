package dev.parley.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference page explains every code, and no other, with its weight. */
final class LintPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| `([A-Z]+)` \\|(.*)\\|$");

    @Test
    void itsTableHoldsTheCodesWithTheirWeights() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();

        ROW.matcher(Files.readString(Path.of("docs/reference/lint.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));

        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(Code.values())
                .forEach(code -> codes.put(code.name(), code.weight().name()));
        assertThat(rows).containsExactlyEntriesOf(codes);
    }
}
