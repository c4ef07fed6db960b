package dev.parley.document.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws one section and writes its lines. */
final class DrawnSection {

    private static final List<String> DATATYPES = List.of(
            "Visitor",
            "Payer",
            "Booking",
            "Ticket",
            "Orderlines",
            "Contactperson",
            "Price list",
            "Varegruppe",
            "Byrå",
            "customers");
    private static final List<String> SUFFIXES = List.of("(human data)", "(organisation data)", "location", "product");
    private static final List<String> FREE =
            List.of("If the chance of a Booking is 80 or more", "When visitor type is Memebr", "look at this again");
    private static final int[] MERGE_ROWS = {0, 1260, 78, 34, 4, 0, 0, 0, 0, 1, 4};

    private final Dice dice;
    private final List<String> lines;
    private final String source;
    private final String target;
    private final DrawnCells cells;
    private final List<Statement> statements = new ArrayList<>();
    private final List<MergeRow> mergeRows = new ArrayList<>();
    private String left;
    private String right;

    DrawnSection(Dice dice, List<String> lines, String source, String target) {
        this.dice = dice;
        this.lines = lines;
        this.source = source;
        this.target = target;
        this.cells = new DrawnCells(dice);
    }

    Section draw() {
        return draw(end(source), end(target));
    }

    Section draw(End leftEnd, End rightEnd) {
        left = leftEnd.text();
        right = rightEnd.text();
        int line = next();
        lines.add(left + " to " + right);
        lines.add("-".repeat((left + " to " + right).length()));
        shape(rightEnd.system());
        String ends = "a " + left + " and a " + right;
        paragraph("Once a link between " + ends + " is established, it will keep in sync between the two systems,"
                + " regardless of where it is edited.");
        paragraph("The following properties are synchronized between " + ends + ":");
        String system = rightEnd.system();
        tableTop(left + " Property", right + " Property", system + " Data Type");
        List<PropertyRow> rows = dice.perMille(398) ? List.of() : propertyRows();
        return new Section(line, leftEnd, rightEnd, statements, mergeRows, rows, system);
    }

    private End end(String system) {
        String suffix = dice.perMille(60) ? " " + dice.one(SUFFIXES) : "";
        String datatype = dice.one(DATATYPES) + suffix;
        return new End(system + " " + datatype, system, datatype);
    }

    private int next() {
        return lines.size() + 1;
    }

    private void paragraph(String text) {
        lines.add(text);
        lines.add("");
    }

    private void shape(String system) {
        switch (dice.weighted(7954, 960, 428, 269, 180, 135, 17)) {
            case 0 -> every();
            case 1 -> before().merge();
            case 2 -> before().connected(system);
            case 3 -> every().matchElseCreate().merge();
            case 4 -> free();
            case 5 -> before().connected(system).merge();
            default -> free().matchElseCreate().merge();
        }
    }

    private DrawnSection every() {
        statements.add(new Statement.Every(next()));
        paragraph("Every " + left + " will be synchronized with a " + right + ".");
        return this;
    }

    private DrawnSection before() {
        statements.add(new Statement.Before(next()));
        paragraph("Before any synchronization can take place, a link between a " + left + " and a " + right
                + " must be established.");
        return this;
    }

    private DrawnSection connected(String system) {
        int count = dice.weighted(0, 218, 79, 180, 60, 26);
        List<String> datatypes =
                IntStream.range(0, count).mapToObj(at -> dice.one(DATATYPES)).toList();
        statements.add(new Statement.Connected(next(), source, datatypes, system));
        String list = datatypes.get(0);
        for (int at = 1; at < count; at++) {
            list += (at == count - 1 ? ", or " : ", ") + datatypes.get(at);
        }
        paragraph("A new " + right + " will be created from a " + left + " if it is connected to a " + source + " "
                + list + " that is synchronized into " + system + ".");
        return this;
    }

    private DrawnSection matchElseCreate() {
        statements.add(new Statement.MatchElseCreate(next()));
        lines.add("If a matching " + right + " already exists, the " + left + " will be merged with the existing one.");
        paragraph("If no matching " + right + " is found, a new " + right + " will be created.");
        return this;
    }

    private DrawnSection free() {
        String text = dice.one(FREE);
        statements.add(new Statement.Free(next(), text));
        paragraph(text + ", it  will be synchronized with a " + right + ".");
        return this;
    }

    private void merge() {
        statements.add(new Statement.Merge(next()));
        paragraph(
                "A " + left + " will merge with a " + right + " if one of the following property combinations match:");
        tableTop(left + " Property", right + " Property");
        int count = dice.weighted(MERGE_ROWS);
        for (int at = 0; at < count; at++) {
            MergeRow row = new MergeRow(next(), new Cell(cells.path()), new Cell(cells.path()));
            mergeRows.add(row);
            row(row.left().text(), row.right().text());
        }
        lines.add("");
    }

    /** The public tables are sorted by the left path but for a few, and hold no row twice. */
    private List<PropertyRow> propertyRows() {
        List<String> lefts = IntStream.range(0, dice.between(1, 10))
                .mapToObj(at -> cells.annotated(9))
                .toList();
        List<PropertyRow> rows = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (String path : dice.perMille(995) ? lefts.stream().sorted().toList() : lefts) {
            PropertyRow row = new PropertyRow(next(), new Cell(path), new Cell(cells.annotated(12)), cells.type());
            if (seen.add(List.of(path, row.right().text(), row.type()))) {
                rows.add(row);
                row(path, row.right().text(), row.type());
            }
        }
        return rows;
    }

    private void tableTop(String... header) {
        lines.addAll(List.of(".. list-table::", "   :header-rows: 1", ""));
        row(header);
    }

    private void row(String... texts) {
        for (int at = 0; at < texts.length; at++) {
            lines.add((at == 0 ? "   * - " : "     - ") + texts[at]);
        }
    }
}
