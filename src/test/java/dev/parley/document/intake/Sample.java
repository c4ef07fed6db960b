package dev.parley.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An invented document, put together section by section. */
public final class Sample {

    public static final String EVERY = "Every %L will be synchronized with a %R.";
    public static final String BEFORE =
            "Before any synchronization can take place, a link between a %L and a %R must be established.";
    public static final String IF_MATCH =
            "If a matching %R already exists, the %L will be merged with the existing one.\n"
                    + "If no matching %R is found, a new %R will be created.";
    public static final String FREE = "Only on rainy days, it  will be synchronized with a %R.";
    public static final String TEXT = "\"string\"";

    private String source;
    private String target;
    private final List<String> lines = new ArrayList<>();
    private String left = "";
    private String right = "";
    private boolean table;
    private String file;

    private Sample(String source, String target, String time) {
        this.source = source;
        this.target = target;
        this.file = slug(source) + "-" + slug(target) + ".rst";
        String title = source + " to " + target + " Dataflow";
        lines.addAll(List.of("=".repeat(title.length()), title, "=".repeat(title.length()), ""));
        lines.addAll(List.of("Generated: " + time, "", "Introduction", "------------", "", "Invented sample."));
    }

    public static Sample of(String source, String target) {
        return new Sample(source, target, "2031-02-03 04:05:06");
    }

    public static Sample of(String source, String target, String time) {
        return new Sample(source, target, time);
    }

    /** In a file of another name. */
    Sample in(String name) {
        file = name;
        return this;
    }

    /** The sections after this are about other systems. */
    Sample about(String otherSource, String otherTarget) {
        close();
        left = "";
        source = otherSource;
        target = otherTarget;
        return this;
    }

    public Sample section(String leftType, String rightType, String... sentences) {
        close();
        left = source + " " + leftType;
        right = target + " " + rightType;
        lines.add("");
        if (lines.size() > 12) {
            lines.add("");
        }
        String heading = left + " to " + right;
        lines.addAll(List.of(heading, "-".repeat(heading.length())));
        for (String sentence : sentences) {
            lines.addAll(List.of(said(sentence).split("\n")));
            lines.add("");
        }
        table = false;
        return this;
    }

    /** {@code A new R will be created …} if it is connected to what is named. */
    public static String connected(String... datatypes) {
        int last = datatypes.length - 1;
        String list = last == 0
                ? datatypes[0]
                : String.join(", ", List.of(datatypes).subList(0, last)) + ", or " + datatypes[last];
        return "A new %R will be created from a %L if it is connected to a %S " + list
                + " that is synchronized into %D.";
    }

    /** The merge table: left and right paths by turns. */
    public Sample match(String... paths) {
        lines.addAll(
                List.of(said("A %L will merge with a %R if one of the following property combinations match:"), ""));
        header(List.of(left + " Property", right + " Property"));
        for (int i = 0; i < paths.length; i += 2) {
            lines.addAll(List.of("   * - " + paths[i], "     - " + paths[i + 1]));
        }
        lines.add("");
        return this;
    }

    public Sample row(String leftPath, String rightPath) {
        return row(leftPath, rightPath, TEXT);
    }

    public Sample row(String leftPath, String rightPath, String type) {
        open();
        lines.addAll(List.of("   * - " + leftPath, "     - " + rightPath, "     - " + type));
        return this;
    }

    public Importing.Document document() {
        close();
        boolean sections = lines.size() > 10;
        return new Importing.Document(file, String.join("\n", lines) + (sections ? "\n\n" : "\n"));
    }

    /** The line in which the text stands first, from 1. */
    int line(String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private void open() {
        if (!table) {
            lines.add(said("Once a link between a %L and a %R is established, it will keep in sync between the two"
                    + " systems, regardless of where it is edited."));
            lines.addAll(List.of("", said("The following properties are synchronized between a %L and a %R:"), ""));
            header(List.of(left + " Property", right + " Property", target + " Data Type"));
            table = true;
        }
    }

    private void close() {
        if (!left.isEmpty()) {
            open();
        }
    }

    private void header(List<String> cells) {
        lines.addAll(List.of(".. list-table::", "   :header-rows: 1", "", "   * - " + cells.get(0)));
        cells.stream().skip(1).forEach(cell -> lines.add("     - " + cell));
    }

    private String said(String sentence) {
        return sentence.replace("%L", left)
                .replace("%R", right)
                .replace("%S", source)
                .replace("%D", target);
    }

    private static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[ .]", "");
    }
}
