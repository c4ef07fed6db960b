package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/reference/source-documents.md")
final class SourcePageTest {

    private static final Path PAGE = Path.of("docs/reference/source-documents.md");

    @Test
    void listsEveryRemarkWithItsWeight() throws IOException {
        Stream<String> expected =
                Stream.of(Remark.values()).map(remark -> "| `" + remark.name() + "` | " + remark.weight() + " |");

        Stream<String> listed = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\| (ERROR|DECIDE|NOTE) \\|.*"))
                .map(line -> line.replaceFirst("(\\| `[A-Z_]+` \\| [A-Z]+ \\|).*", "$1"));

        assertThat(listed).containsExactlyElementsOf(expected.toList());
    }
}
