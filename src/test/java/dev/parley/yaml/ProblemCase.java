package dev.parley.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case of a table of problems: lines of a good file, what takes their place, and the problems of that. */
public record ProblemCase(String right, String wrong, List<String> problems) {

    /** The cases of a resource: blocks with {@code - }, {@code + } and {@code ! } before their lines. */
    public static Stream<ProblemCase> table(String resource) {
        return Arrays.stream(good(resource).strip().split("\n\n+"))
                .filter(block -> !block.startsWith("#"))
                .map(block -> new ProblemCase(
                        part(block, "- "),
                        part(block, "+ "),
                        List.of(part(block, "! ").split("\n"))));
    }

    /** The text of a resource, such as the good file that cases break. */
    public static String good(String resource) {
        try (InputStream file = ProblemCase.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String block, String mark) {
        return block.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return wrong.replace("\n", " / ");
    }
}
