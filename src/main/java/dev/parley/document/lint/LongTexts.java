package dev.parley.document.lint;

import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Channel;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Texts that one side keeps shorter than the other: one finding for each pair and side. */
final class LongTexts implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return Stream.of(Side.values()).flatMap(target -> look(pair, target)).toList();
    }

    private static Stream<Finding> look(PairView pair, Side target) {
        List<String> shorter = pair.allRows().stream()
                .filter(row -> row.to(target))
                .flatMap(row -> row.channels().stream())
                .filter(channel -> shorter(channel.end(target == Side.LEFT), channel.end(target == Side.RIGHT)))
                .map(channel -> channel.end(target == Side.LEFT).property())
                .map(property -> property.path() + " (" + property.maxLength() + ")")
                .distinct()
                .toList();
        return shorter.isEmpty()
                ? Stream.of()
                : Stream.of(pair.at(
                        Code.LONG_TEXT,
                        "properties",
                        pair.system(target) + " keeps so many characters of a text: " + String.join(", ", shorter)
                                + "; longer ones are sent whole",
                        "nothing to do: if " + pair.system(target)
                                + " refuses it, the record is a problem that names the property; if it cuts it, the"
                                + " rest is no edit"));
    }

    private static boolean shorter(Channel.End to, Channel.End from) {
        int there = to.property().maxLength();
        int here = from.property().maxLength();
        return to.type() == ValueType.STRING
                && from.type() == ValueType.STRING
                && there > 0
                && (here == 0 || here > there);
    }
}
