package dev.parley.document.words;

import dev.parley.document.words.Block.Heading;
import dev.parley.document.words.Block.Literal;
import dev.parley.document.words.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown with tables, as GitHub and most tools read it. */
final class MarkdownForm implements Form.Writing {

    /** Signs that mean something within a line, some of them to some tools only. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>|~&#$]");

    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)(?=[.)])");
    private static final String FENCE = "```";

    @Override
    public List<String> heading(Heading heading) {
        return List.of("#".repeat(heading.level()) + " " + Wrapping.oneLine(inline(heading.text())));
    }

    @Override
    public boolean opens(String line) {
        return line.matches("`{3,}\\w*\\s*");
    }

    @Override
    public boolean closes(String opening, String line) {
        String fence = opening.replaceAll("[^`]", "");
        return line.stripTrailing().matches("`{" + fence.length() + ",}");
    }

    @Override
    public List<String> wrapped(Text text) {
        return Wrapping.lines(inline(text), MarkdownForm::atStart);
    }

    @Override
    public List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.header()));
        lines.add("|" + "---|".repeat(table.header().size()));
        table.rows().forEach(row -> lines.add(row(row)));
        return lines;
    }

    private static String row(List<Text> cells) {
        return cells.stream()
                .map(cell -> Wrapping.oneLine(inline(cell)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public List<String> literal(Literal literal) {
        int longest = literal.lines().stream()
                .mapToInt(line -> line.length() - line.replaceFirst("^`+", "").length())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(FENCE.length(), longest + 1));
        List<String> lines = new ArrayList<>();
        lines.add(fence + "yaml");
        lines.addAll(literal.lines());
        lines.add(fence);
        return lines;
    }

    private static String inline(Text text) {
        return text.runs().stream()
                .map(run -> run.name() && Names.plain(run.content())
                        ? "`" + run.content() + "`"
                        : SIGN.matcher(run.content()).replaceAll("\\\\$0"))
                .collect(Collectors.joining());
    }

    /** Signs that mean something at the start of a line only. */
    private static String atStart(String word) {
        if (word.startsWith("-") || word.startsWith("+") || word.startsWith("=")) {
            return "\\" + word;
        }
        return NUMBERED.matcher(word).replaceFirst("$1\\\\");
    }
}
