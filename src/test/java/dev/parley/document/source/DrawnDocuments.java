package dev.parley.document.source;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws well-formed documents as often of each form and oddity as they are among the 2,857 public ones; what is there
 * in less than half a percent is drawn more often. The text is put together here, not by the writer under test, and
 * the document it stands for beside it. All names are invented.
 */
public final class DrawnDocuments {

    private static final List<String> SYSTEMS =
            List.of("Brightdesk", "Ledgerly", "Brightdesk Pro", "Fjordbok GO", "Stock.io", "Øreliste", "Tillbridge");
    private static final LocalDateTime FIRST = LocalDateTime.of(2031, 2, 3, 4, 5, 6);

    private final Dice dice;
    private final String source;
    private final String target;
    private final LineEnd lineEnd;
    private final List<String> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private Title title;
    private Stamp stamp;
    private Introduction introduction;

    private DrawnDocuments(Random random) {
        dice = new Dice(random);
        source = dice.one(SYSTEMS);
        target = dice.perMille(38) ? source : dice.one(SYSTEMS);
        lineEnd = dice.perMille(900) ? LineEnd.CRLF : LineEnd.LF;
    }

    /** So many documents with up to so many sections; the same for the same seed. */
    public static Stream<Drawn> many(long seed, int documents, int sections) {
        Random random = new Random(seed);
        return IntStream.range(0, documents).mapToObj(at -> draw(random, sections));
    }

    /** One document with up to so many sections; more than a quarter has none. */
    public static Drawn draw(Random random, int sections) {
        boolean none = random.nextInt(2857) < 787;
        return drawExactly(random, none ? 0 : 1 + random.nextInt(sections));
    }

    /** One document with just so many sections. */
    public static Drawn drawExactly(Random random, int sections) {
        return new DrawnDocuments(random).draw(sections);
    }

    /** The document of the other direction, see {@link DrawnReverse}. */
    public static Drawn reverse(Random random, Drawn drawn) {
        return new DrawnReverse(new Dice(random), drawn).draw();
    }

    private Drawn draw(int count) {
        head();
        for (int at = 0; at < count; at++) {
            lines.add("");
            if (at > 0) {
                lines.add("");
            }
            section();
        }
        int lastLineEnds = count == 0 || dice.perMille(100) ? 1 : 2;
        SourceDocument document = new SourceDocument(
                Optional.of(title),
                Optional.of(stamp),
                Optional.of(introduction),
                sections,
                lineEnd,
                lastLineEnds,
                List.of());
        String text = String.join(lineEnd.text(), lines) + lineEnd.text().repeat(lastLineEnds);
        return new Drawn(source, target, text, document);
    }

    private void head() {
        title = new Title(2, source, dice.perMille(82) ? "" : target);
        String named = title.source() + " to " + title.target() + " Dataflow";
        stamp = new Stamp(
                5,
                FIRST.plusSeconds(dice.between(0, 40_000_000))
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
        boolean old = dice.perMille(172);
        String text = "Invented sample: how " + source + " records reach " + target + ".";
        introduction = new Introduction(7, old ? Introduction.Form.WITH_DOT : Introduction.Form.PLAIN, text);
        lines.addAll(List.of("=".repeat(named.length()), named, "=".repeat(named.length()), ""));
        lines.addAll(List.of("Generated: " + stamp.text(), ""));
        lines.addAll(List.of(old ? "Introduction." : "Introduction", "------------", "", text));
    }

    /** A new section, or one that was there before, with its rows or without. */
    private void section() {
        String label = title.target().isEmpty() || dice.perMille(30) ? "" : target;
        DrawnSection drawn = new DrawnSection(dice, lines, source, label);
        Section before = sections.isEmpty() ? null : dice.one(sections);
        sections.add(before != null && dice.perMille(51) ? drawn.draw(before.left(), before.right()) : drawn.draw());
    }
}
