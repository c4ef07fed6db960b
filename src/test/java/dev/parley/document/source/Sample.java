package dev.parley.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Invented documents in short, for tests of single forms. Lines end in LF. */
final class Sample {

    static final String FILE = "brightdesk-ledgerly.rst";
    static final String L = "Brightdesk Visitor";
    static final String R = "Ledgerly Payer";
    static final String EVERY = "Every Brightdesk Visitor will be synchronized with a Ledgerly Payer.";
    static final String BEFORE = "Before any synchronization can take place, a link between a Brightdesk Visitor"
            + " and a Ledgerly Payer must be established.";
    static final String MATCH_ELSE_CREATE =
            """
            If a matching Ledgerly Payer already exists, the Brightdesk Visitor will be merged with the existing one.
            If no matching Ledgerly Payer is found, a new Ledgerly Payer will be created.""";
    static final String MERGE = "A Brightdesk Visitor will merge with a Ledgerly Payer"
            + " if one of the following property combinations match:\n\n"
            + table("Brightdesk Visitor Property", "Ledgerly Payer Property")
            + row("mailbox", "contact.mail");

    private Sample() {}

    /** A document of the public form in the test resources. */
    static String example(String file) throws IOException {
        try (InputStream stream = Sample.class.getResourceAsStream("/documents/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With the title of Brightdesk and Ledgerly. */
    static String document(String... sections) {
        return """
                ===============================
                Brightdesk to Ledgerly Dataflow
                ===============================

                Generated: 2031-02-03 04:05:06

                Introduction
                ------------

                Invented sample: how Brightdesk records reach Ledgerly.
                """
                + (sections.length == 0 ? "" : "\n" + String.join("\n\n", sections) + "\n");
    }

    /** @param modes its sentences, without blank lines between them */
    static String section(List<String> modes, String... rows) {
        return sectionOf(L, R, "Ledgerly", modes, rows);
    }

    /** Each row ends in a line end. */
    static String sectionOf(String left, String right, String system, List<String> modes, String... rows) {
        String heading = left + " to " + right;
        String ends = "a " + left + " and a " + right;
        return heading + "\n" + "-".repeat(heading.length()) + "\n"
                + String.join(
                        "",
                        modes.stream()
                                .map(mode -> mode.stripTrailing() + "\n\n")
                                .toList())
                + "Once a link between " + ends + " is established, it will keep in sync between the two systems,"
                + " regardless of where it is edited.\n\n"
                + "The following properties are synchronized between " + ends + ":\n\n"
                + table(left + " Property", right + " Property", system + " Data Type")
                + String.join("", rows);
    }

    static String table(String... header) {
        return ".. list-table::\n   :header-rows: 1\n\n" + row(header);
    }

    static String row(String... cells) {
        return "   * - " + String.join("\n     - ", cells) + "\n";
    }

    /** What is read from a well-formed document: no finding, and the same text again. */
    static SourceDocument read(String text) {
        Reading reading = SourceReader.read(text, FILE);
        if (!reading.findings().isEmpty()
                || !SourceWriter.text(reading.document()).equals(text)) {
            throw new AssertionError("not in the form of the documents: " + reading.findings());
        }
        return reading.document();
    }

    /** The only section of a well-formed document. */
    static Section only(String section) {
        return read(document(section)).sections().get(0);
    }
}
