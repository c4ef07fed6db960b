package dev.parley.document.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms a document can have. */
public enum Form {
    MARKDOWN("md", new MarkdownForm()),
    RESTRUCTURED_TEXT("rst", new RestForm());

    private final String suffix;
    private final Writing writing;

    Form(String suffix, Writing writing) {
        this.suffix = suffix;
        this.writing = writing;
    }

    /** How blocks are written. Implementations are stateless. */
    interface Writing {
        List<String> lines(Block block);

        /** Whether a line is the last one before lines that stand as they are. */
        boolean opens(String line);

        /** Whether a line after it is the first one that is no longer as it stands. */
        boolean closes(String opening, String line);
    }

    /** Of its files, without dot; the name by which people choose it. */
    public String suffix() {
        return suffix;
    }

    public static Optional<Form> named(String suffix) {
        return Arrays.stream(values())
                .filter(form -> form.suffix.equals(suffix))
                .findFirst();
    }

    Writing writing() {
        return writing;
    }

    /** Lines ended by line feeds, a blank one between blocks. */
    String text(List<Block> blocks) {
        return blocks.stream()
                        .map(block -> String.join("\n", writing.lines(block)))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }
}
