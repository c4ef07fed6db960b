package dev.parley.document.words;

import dev.parley.document.words.Block.Bullets;
import dev.parley.document.words.Block.Heading;
import dev.parley.document.words.Block.Literal;
import dev.parley.document.words.Block.Paragraph;
import dev.parley.document.words.Block.Table;
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
        default List<String> lines(Block block) {
            if (block instanceof Heading heading) {
                return heading(heading);
            }
            if (block instanceof Paragraph paragraph) {
                return wrapped(paragraph.text());
            }
            if (block instanceof Bullets bullets) {
                return bullets.items().stream()
                        .flatMap(item -> Wrapping.behind("- ", wrapped(item)).stream())
                        .toList();
            }
            return block instanceof Table table ? table(table) : literal((Literal) block);
        }

        List<String> heading(Heading heading);

        List<String> wrapped(Text text);

        List<String> table(Table table);

        List<String> literal(Literal literal);

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
