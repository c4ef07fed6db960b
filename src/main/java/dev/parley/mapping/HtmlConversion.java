package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text on the left, HTML on the right. Compared is what a reader sees, so markup that the text cannot hold is no edit
 * and stays until the text itself is edited.
 */
final class HtmlConversion implements Conversion {

    @Override
    public JsonNode toRight(JsonNode left) {
        return Blanks.empty(left) ? NullNode.getInstance() : TextNode.valueOf(html(NormalForm.text(left)));
    }

    @Override
    public JsonNode toLeft(JsonNode right) {
        return Blanks.empty(right)
                ? NullNode.getInstance()
                : TextNode.valueOf(PlainText.ofHtml(NormalForm.text(right)));
    }

    @Override
    public String comparableLeft(String normal) {
        return PlainText.tidy(normal);
    }

    @Override
    public String comparableRight(String normal) {
        return PlainText.ofHtml(normal);
    }

    /** Paragraphs where a blank line stood, breaks where a line ended. */
    private static String html(String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        for (String paragraph : PlainText.tidy(text).split("\n\n")) {
            Element p = document.body().appendElement("p");
            String[] lines = paragraph.split("\n");
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    p.appendElement("br");
                }
                p.appendText(lines[line]);
            }
        }
        return document.body().html();
    }
}
