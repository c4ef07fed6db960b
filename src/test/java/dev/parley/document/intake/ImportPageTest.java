package dev.parley.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for those who arrive with documents must know every word that a report may hold. */
final class ImportPageTest {

    private static final Path PAGE = Path.of("docs/how-to/import-documents.md");

    @Test
    void itsTableHasEveryCodeOnceInTheirOrder() throws IOException {
        List<String> codes = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `--"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(codes)
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::name).toList());
    }
}
