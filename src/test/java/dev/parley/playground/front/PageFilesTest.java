package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageFilesTest {

    private static final Path PAGE = Path.of("src/playground/resources/dev/parley/playground/page");
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    static List<Path> files() throws IOException {
        try (var files = Files.walk(PAGE)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void loadNothingFromOutside(Path file) throws IOException {
        assertThat(Files.readString(file).replace(SVG_NAMESPACE, "")).doesNotContainPattern("(https?:)?//[a-z]|data:");
    }

    @ParameterizedTest
    @MethodSource("files")
    void areServed(Path file) throws IOException {
        assertThat(Page.at("/" + PAGE.relativize(file)).status()).isEqualTo(200);
    }

    @Test
    void nameOnlyFilesAndElementsThatAreThere() throws IOException {
        var index = Files.readString(PAGE.resolve("index.html"));
        for (var file : files()) {
            var text = Files.readString(file);
            assertThat(found(text, "(?:href|src)=\"([^\"#]+)\""))
                    .allSatisfy(name -> assertThat(PAGE.resolve(name)).exists());
            assertThat(found(text, "from '\\./([a-z-]+\\.js)'"))
                    .allSatisfy(
                            name -> assertThat(PAGE.resolve("js").resolve(name)).exists());
            assertThat(found(text, "byId\\('([a-z-]+)'\\)"))
                    .allSatisfy(id -> assertThat(index).contains("id=\"" + id + "\""));
        }
    }

    @Test
    void areSmall() throws IOException {
        for (var file : files()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(250);
        }
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
