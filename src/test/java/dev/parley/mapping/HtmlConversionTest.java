package dev.parley.mapping;

import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ~} is the end of a line. */
final class HtmlConversionTest {

    private final Conversion html = Conversions.named("html").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Warm wool              | <p>Warm wool</p>",
                "Salt & pepper, 5 < 6   | <p>Salt &amp; pepper, 5 &lt; 6</p>",
                "Say \"Hi\" & 'Bye'     | <p>Say \"Hi\" &amp; 'Bye'</p>",
                "<script>x()</script>   | <p>&lt;script&gt;x()&lt;/script&gt;</p>",
                "one~two                | <p>one<br>two</p>",
                "one~~~two~three        | <p>one</p><p>two<br>three</p>",
                "~  one   two ~ ~       | <p>one two</p>",
                "Blåbær 😀              | <p>Blåbær 😀</p>",
            })
    void makesParagraphsOfText(String text, String sent) {
        assertThat(html.toRight(TextNode.valueOf(lines(text)))).isEqualTo(TextNode.valueOf(sent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>Warm <b>wool</b></p>                 | Warm wool",
                "no markup & no <end                     | no markup & no",
                "one<br>two                              | one~two",
                "one<br><br>two                          | one~~two",
                "<h2>Care</h2>wash<p>dry</p>             | Care~~wash~~dry",
                "<div>one</div><div>two</div>            | one~two",
                "<ul><li>one</li><li><p>two</p></li><li></li></ul>end | - one~~- two~~end",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b~c",
                "a&nbsp;&amp;&#229;&lt;b&gt;             | a &å<b>",
                "<p>a</p><script>x()</script><style>p{}</style><!-- no --> | a",
                "<p> <br></p>                            | ``",
            })
    void readsWhatAReaderSees(String sent, String text) {
        assertThat(html.toLeft(TextNode.valueOf(sent))).isEqualTo(TextNode.valueOf(lines(text)));
        assertThat(html.comparableRight(sent)).isEqualTo(lines(text));
    }

    @Test
    void takesALetterOutsideMarkupForTextOnTheLeft() {
        assertThat(html.comparableLeft("x <b> y")).isEqualTo("x <b> y");
        assertThat(html.comparableRight("x <b> y")).isEqualTo("x y");
    }

    @Test
    void takesMarkupWithoutTextForEmpty() {
        PropertySchema property = PropertySchema.of("body_html", ValueType.STRING);
        Channel.End end = new Channel.End(
                RecordSchema.of(false, java.util.Map.of(), java.util.List.of(property)), property, ValueType.STRING);
        Channel channel = new Channel("p", end, end, java.util.Optional.of(html));

        assertThat(channel.normalRight(value("'<p><br></p>'"))).isEmpty();
        assertThat(channel.toLeft(value("'<p><br></p>'"))).isEqualTo(value("null"));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
