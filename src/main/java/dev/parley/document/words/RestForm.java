package dev.parley.document.words;

import dev.parley.document.words.Block.Heading;
import dev.parley.document.words.Block.Literal;
import dev.parley.document.words.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** reStructuredText of plain docutils. */
final class RestForm implements Form.Writing {

    private static final Pattern SIGN = Pattern.compile("[\\\\`*_|]");

    /** What begins a list, an option or a block of its own at the start of a line. */
    private static final Pattern START = Pattern.compile("[\\p{Punct}&&[^\\\\`]].*|[\\p{L}\\d]+[.)].*");

    private static final List<String> BARS = List.of("=", "=", "-");
    private static final String INDENT = "    ";
    private static final int FIRST_WIDE = 0x1100;

    @Override
    public boolean opens(String line) {
        return line.stripTrailing().equals("::");
    }

    @Override
    public boolean closes(String opening, String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0));
    }

    @Override
    public List<String> heading(Heading heading) {
        String title = atStart(Wrapping.oneLine(inline(heading.text())));
        int width = title.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
        String bar = BARS.get(heading.level() - 1).repeat(width);
        return heading.level() == 1 ? List.of(bar, title, bar) : List.of(title, bar);
    }

    @Override
    public List<String> wrapped(Text text) {
        return Wrapping.lines(inline(text), RestForm::atStart);
    }

    @Override
    public List<String> table(Table table) {
        List<String> lines = new ArrayList<>(List.of(".. list-table::", "   :header-rows: 1", ""));
        row(table.header(), lines);
        table.rows().forEach(row -> row(row, lines));
        return lines;
    }

    private void row(List<Text> cells, List<String> lines) {
        for (int i = 0; i < cells.size(); i++) {
            String first = i == 0 ? "   * - " : "     - ";
            Wrapping.behind(first, wrapped(cells.get(i))).forEach(line -> lines.add(line.stripTrailing()));
        }
    }

    @Override
    public List<String> literal(Literal literal) {
        List<String> lines = new ArrayList<>(List.of("::", ""));
        literal.lines().forEach(line -> lines.add(line.isEmpty() ? line : INDENT + line));
        return lines;
    }

    private static String inline(Text text) {
        return text.runs().stream()
                .map(run -> run.name() && Names.plain(run.content())
                        ? "``" + run.content() + "``"
                        : SIGN.matcher(run.content()).replaceAll("\\\\$0").replace("::", ":\\:"))
                .collect(Collectors.joining());
    }

    private static String atStart(String word) {
        return START.matcher(word).matches() ? "\\" + word : word;
    }
}
