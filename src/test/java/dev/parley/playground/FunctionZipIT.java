package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is in {@code target/function.zip}: the function, and nothing of tests or playground. */
class FunctionZipIT {

    private static final Path ZIP = Path.of("target/function.zip");
    private static final int MOST_BYTES = 25_000_000;
    private static final List<String> NOT_OF_THE_FUNCTION = List.of(
            "dev/parley/playground/",
            "dev/parley/tools/",
            "org/junit/",
            "org/assertj/",
            "DynamoDBLocal",
            "runtime-client");

    @Test
    @DisplayName(
            "Natively it holds one executable and is no larger than 25 MB, else the function's classes and libraries")
    void holdsTheFunctionAlone() throws IOException {
        var names = names();

        if (names.contains("bootstrap")) {
            assertThat(names).containsExactly("bootstrap");
            assertThat(Files.size(ZIP)).isLessThanOrEqualTo(MOST_BYTES);
        } else {
            assertThat(names).contains("dev/parley/function/Entry.class").doesNotHaveDuplicates();
        }
        assertThat(names)
                .noneMatch(name -> NOT_OF_THE_FUNCTION.stream().anyMatch(name::contains))
                .noneMatch(name -> name.startsWith("dev/parley/") && name.matches(".*(Test|IT)(\\$.*)?\\.class"));
    }

    private static List<String> names() throws IOException {
        try (var zip = new ZipFile(ZIP.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> !name.endsWith("/"))
                    .toList();
        }
    }
}
