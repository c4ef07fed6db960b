package dev.parley.document.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that do not arrive whole, or not at all: found by sending examples there and back. */
final class Losses implements Check {

    private static final Set<ValueType> NUMBERS = Set.of(ValueType.INTEGER, ValueType.DECIMAL, ValueType.FLOAT);

    @Override
    public List<Finding> look(PairView pair) {
        return pair.allRows().stream()
                .flatMap(row -> Stream.of(Side.RIGHT, Side.LEFT)
                        .filter(row::to)
                        .flatMap(target -> row.channels().stream()
                                .flatMap(channel -> look(row, channel, target).stream())
                                .limit(1)))
                .toList();
    }

    private static Optional<Finding> look(RowView row, Channel channel, Side target) {
        Side source = target.opposite();
        Channel.End from = channel.end(source == Side.LEFT);
        return Examples.of(row.row(), source, from).stream()
                .flatMap(value -> sent(row, channel, target, value).stream())
                .findFirst();
    }

    private static Optional<Finding> sent(RowView row, Channel channel, Side target, JsonNode value) {
        Channel.End from = channel.end(target == Side.RIGHT);
        Channel.End to = channel.end(target == Side.LEFT);
        JsonNode arrived;
        String back;
        try {
            arrived = Kept.whole(to, carried(channel, target, value));
        } catch (Unconvertible e) {
            return Optional.of(unfit(row, from, to, target, value));
        }
        try {
            back = Kept.normal(from, carried(channel, target.opposite(), arrived));
        } catch (Unconvertible e) {
            back = "";
        }
        return back.equals(Kept.normal(from, value))
                ? Optional.empty()
                : Optional.of(lossy(row, from, to, target, value, arrived));
    }

    static JsonNode carried(Channel channel, Side target, JsonNode value) {
        return target == Side.RIGHT ? channel.toRight(value) : channel.toLeft(value);
    }

    private static Finding unfit(RowView row, Channel.End from, Channel.End to, Side target, JsonNode value) {
        boolean text = from.type() == ValueType.STRING;
        String message = from.property().path() + " of the " + target.opposite().word() + " may hold "
                + Examples.shown(value) + ", which is no " + word(to.type()) + " for "
                + to.property().path()
                + " on the " + target.word();
        return row.at(
                text ? Code.MAY_NOT_FIT : Code.UNFIT,
                message,
                text
                        ? "nothing to do if only values that fit are entered; others are a problem of that property"
                        : "let the row travel the other way only, or join properties of one type");
    }

    private static Finding lossy(
            RowView row, Channel.End from, Channel.End to, Side target, JsonNode value, JsonNode arrived) {
        String what = from.property().path() + " of the " + target.opposite().word() + ": " + Examples.shown(value)
                + " arrives as " + Examples.shown(arrived);
        boolean back = row.row().way() == Way.BOTH && row.to(target.opposite());
        if (row.row().convert().isPresent()) {
            return row.at(
                    Code.CONVERTED,
                    what,
                    "nothing to do: the two count as equal"
                            + (back ? "; only an edit there brings its own form back" : ""));
        }
        boolean numbers = NUMBERS.contains(from.type()) || NUMBERS.contains(to.type());
        boolean time = from.type() == ValueType.DATETIME && to.type() == ValueType.DATETIME;
        if (!back || numbers || time) {
            return row.at(
                    Code.COARSER,
                    what,
                    "nothing to do: values are compared as the coarser side keeps them" + brings(back));
        }
        String side = target.opposite().word();
        return row.at(
                Code.LOSSY,
                what + "; an edit there takes the rest away here",
                "let it travel one way, or say that only this much counts: type: { " + side + ": " + word(to.type())
                        + " }");
    }

    private static String brings(boolean back) {
        return back ? ", and only an edit there comes back" : "";
    }

    private static String word(ValueType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
