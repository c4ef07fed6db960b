package dev.parley.systems.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files that the how-to makes its reader write, block by block. */
public final class HowTo {

    private static final Path PAGE = Path.of("docs/how-to/add-a-crm.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n# my/(\\S+)\\n(.*?)```", Pattern.DOTALL);

    private HowTo() {}

    /** The blocks of one file, in their order. */
    static List<String> blocks(String file) {
        return BLOCK.matcher(page())
                .results()
                .filter(block -> block.group(1).equals(file))
                .map(block -> "# my/" + file + "\n" + block.group(2))
                .toList();
    }

    /** A file as it is at the end. */
    public static String file(String file) {
        return blocks(file).stream().collect(Collectors.joining());
    }

    /** The text of the page. */
    public static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
