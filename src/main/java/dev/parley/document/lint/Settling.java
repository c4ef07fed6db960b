package dev.parley.document.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Unconvertible;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that are never left alone: examples and drawn values go there, are cut and rounded as that side does it, and
 * come back, until nothing changes any more. Rows that nobody puts back need no such rest.
 */
final class Settling implements Check {

    private static final int JOURNEYS = 6;

    @Override
    public List<Finding> look(PairView pair) {
        return pair.allRows().stream()
                .filter(row -> row.row().way() == Way.BOTH || row.row().strength() == Strength.STRONG)
                .flatMap(row -> row.channels().stream()
                        .flatMap(channel -> Stream.of(Side.RIGHT, Side.LEFT)
                                .filter(row::to)
                                .flatMap(target -> restless(row, channel, target).stream()))
                        .limit(1))
                .toList();
    }

    private static Optional<Finding> restless(RowView row, Channel channel, Side target) {
        Channel.End from = channel.end(target == Side.RIGHT);
        Stream<JsonNode> values = Examples.of(row.row(), target.opposite(), from).stream();
        Stream<JsonNode> more = RowView.free(row.row()) ? Drawn.of(from.type()).stream() : Stream.of();
        return Stream.concat(values, more)
                .map(value -> Kept.cut(from, value))
                .filter(value -> !rests(row, channel, target, value))
                .findFirst()
                .map(value -> found(row, channel, target, value));
    }

    private static boolean rests(RowView row, Channel channel, Side target, JsonNode value) {
        Channel.End from = channel.end(target == Side.RIGHT);
        Channel.End to = channel.end(target == Side.LEFT);
        JsonNode here = value;
        try {
            for (int journey = 0; journey < JOURNEYS; journey++) {
                JsonNode there = Kept.cut(to, Losses.carried(channel, target, here));
                if (!same(channel, target, here, there)) {
                    return false;
                }
                if (!row.to(target.opposite())) {
                    return true;
                }
                JsonNode back = Kept.cut(from, Losses.carried(channel, target.opposite(), there));
                if (Kept.normal(from, back).equals(Kept.normal(from, here))) {
                    return true;
                }
                here = back;
            }
            return false;
        } catch (Unconvertible e) {
            // What cannot travel is a problem of its record, and left alone.
            return true;
        }
    }

    private static boolean same(Channel channel, Side target, JsonNode source, JsonNode there) {
        return target == Side.RIGHT ? channel.same(source, there) : channel.same(there, source);
    }

    private static Finding found(RowView row, Channel channel, Side target, JsonNode value) {
        Channel.End to = channel.end(target == Side.LEFT);
        String kept = Examples.shown(Kept.cut(to, Losses.carried(channel, target, value)));
        return row.at(
                Code.NEVER_SETTLES,
                row.text() + " never comes to rest: " + shortened(Examples.shown(value)) + " of the "
                        + target.opposite().word() + " is kept as " + shortened(kept)
                        + ", which does not count as equal",
                "join properties that keep as much as each other, or use another conversion");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 50) + "…\" (" + text.length() + " characters)" : text;
    }
}
