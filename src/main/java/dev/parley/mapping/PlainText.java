package dev.parley.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text in lines and paragraphs: one blank line between paragraphs, one space for each run of blanks. */
final class PlainText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int BLANK_LINE = 2;

    private final StringBuilder out = new StringBuilder();
    private int breaks;
    private boolean space;
    private boolean bullet;

    private PlainText() {}

    /** What a reader sees of HTML; text without markup, too, is HTML. */
    static String ofHtml(String html) {
        PlainText text = new PlainText();
        Jsoup.parseBodyFragment(html).body().traverse(text);
        return text.out.toString();
    }

    /** Text in the form that HTML keeps of it. */
    static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").lines().map(Blanks::collapse).collect(Collectors.joining("\n"));
        return lines.strip().replaceAll("\n{3,}", "\n\n");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text.getWholeText().chars().forEach(this::add);
        } else if (node instanceof Element element) {
            starts(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            separate(element);
            bullet = bullet && !element.normalName().equals("li");
        }
    }

    private void starts(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            breaks = Math.min(BLANK_LINE, breaks + 1);
        } else {
            separate(element);
        }
        bullet = bullet || name.equals("li");
    }

    private void separate(Element element) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            breaks = BLANK_LINE;
        } else if (CELLS.contains(name)) {
            space = true;
        } else if (element.isBlock()) {
            breaks = Math.max(1, breaks);
        }
    }

    private void add(int character) {
        if (Blanks.blank(character)) {
            space = true;
            return;
        }
        if (!out.isEmpty()) {
            out.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
        }
        out.append(bullet ? "- " : "").append((char) character);
        bullet = false;
        breaks = 0;
        space = false;
    }
}
