package dev.parley.document.words;

import java.util.List;

/** A part of a document, not yet in any form. Immutable. */
sealed interface Block {

    /** @param level 1 for the title, 2 and 3 below */
    record Heading(int level, Text text) implements Block {}

    record Paragraph(Text text) implements Block {}

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** @param rows each with as many cells as the header */
    record Table(List<Text> header, List<List<Text>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Lines that stand exactly as they are. */
    record Literal(List<String> lines) implements Block {
        public Literal {
            lines = List.copyOf(lines);
        }
    }
}
