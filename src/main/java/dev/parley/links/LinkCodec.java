package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Link;
import dev.parley.sync.Link.Base;
import dev.parley.sync.Link.History;
import dev.parley.sync.Link.Intent;
import dev.parley.sync.Link.LastWrite;
import dev.parley.sync.Link.Sent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A link as attributes of the left record's item. Parts that occur per property are lists: names would cost more. */
final class LinkCodec {

    private static final int LARGEST = 300 * 1024;

    static final String INTENT_ID = "id";
    static final String INTENT_EXPIRY = "e";
    private static final String INTENT_WRITES = "w";
    private static final String WRITTEN_AT = "t";
    private static final String STAMPS = "c";
    private static final String SENT = "f";

    private LinkCodec() {}

    /** Sets all that belongs to the link, its version excepted. */
    static void set(Write write, Link link) {
        write.set(Attr.SCHEME, Values.of(link.scheme()))
                .set(Attr.BASE, Values.map(link.base(), LinkCodec::base))
                .set(Attr.LAST_WRITES, Values.bySide(link.lastWrites(), LinkCodec::lastWrite))
                .set(Attr.HISTORY, histories(link.history()))
                .set(Attr.INTENT, link.intent().map(LinkCodec::intent))
                .set(Attr.PROBLEM, link.problem().map(ProblemCodec::encode));
    }

    /** Removes all that {@link #set} sets, the problem included. */
    static void remove(Write write) {
        removeButHistory(write);
        write.remove(Attr.HISTORY);
    }

    static void removeButHistory(Write write) {
        write.remove(Attr.SCHEME, Attr.BASE, Attr.LAST_WRITES, Attr.INTENT, Attr.PROBLEM, Attr.KEYS);
    }

    static AttributeValue histories(List<History> history) {
        return Values.list(history, LinkCodec::history);
    }

    /** @param left item of a linked record, or of one whose link has ended */
    static List<History> histories(Item left) {
        return left.value(Attr.HISTORY).map(AttributeValue::l).orElse(List.of()).stream()
                .map(LinkCodec::history)
                .toList();
    }

    /** @param left item of a linked record */
    static Link decode(Item left) {
        return new Link(
                Values.text(left.must(Attr.SK)),
                Values.text(left.must(Attr.OTHER)),
                left.version(),
                Values.text(left.must(Attr.SCHEME)),
                Values.map(left.must(Attr.BASE), LinkCodec::base),
                left.value(Attr.INTENT).map(LinkCodec::intent),
                Values.sides(left.must(Attr.LAST_WRITES), LinkCodec::lastWrite),
                histories(left),
                left.value(Attr.PROBLEM).map(ProblemCodec::decode));
    }

    static boolean tooLarge(Link link) {
        long size = size(Values.map(link.base(), LinkCodec::base))
                + size(Values.bySide(link.lastWrites(), LinkCodec::lastWrite))
                + size(Values.list(link.history(), LinkCodec::history))
                + link.intent().map(LinkCodec::intent).map(LinkCodec::size).orElse(0L);
        return size > LARGEST;
    }

    /** Roughly as DynamoDB reckons: text by length, 3 bytes per list or map, 1 per part. */
    private static long size(AttributeValue value) {
        if (value.hasM()) {
            return value.m().entrySet().stream()
                    .mapToLong(part -> 4L + 3L * part.getKey().length() + size(part.getValue()))
                    .sum();
        }
        if (value.hasL()) {
            return 3 + value.l().stream().mapToLong(part -> 1 + size(part)).sum();
        }
        return value.s() == null ? 10 : value.s().length();
    }

    private static AttributeValue base(Base base) {
        return AttributeValue.fromL(List.of(
                Values.of(base.left()),
                Values.of(base.right()),
                Values.of(base.leftSince()),
                Values.of(base.rightSince()),
                Values.of(base.revision())));
    }

    private static Base base(AttributeValue value) {
        List<AttributeValue> parts = value.l();
        return new Base(
                Values.text(parts.get(0)),
                Values.text(parts.get(1)),
                Values.time(parts.get(2)),
                Values.time(parts.get(3)),
                Values.integer(parts.get(4)));
    }

    static AttributeValue intent(Intent intent) {
        return AttributeValue.fromM(Map.of(
                INTENT_ID, Values.of(intent.id()),
                INTENT_EXPIRY, Values.of(intent.expiry()),
                INTENT_WRITES, Values.bySide(intent.writes(), LinkCodec::sent)));
    }

    static Intent intent(AttributeValue value) {
        Map<String, AttributeValue> parts = value.m();
        return new Intent(
                Values.text(parts.get(INTENT_ID)),
                Values.time(parts.get(INTENT_EXPIRY)),
                Values.sides(parts.get(INTENT_WRITES), LinkCodec::sent));
    }

    private static AttributeValue lastWrite(LastWrite write) {
        return AttributeValue.fromM(Map.of(
                WRITTEN_AT, Values.of(write.at()),
                STAMPS, Values.map(write.stamps(), Values::of),
                SENT, sent(write.sent())));
    }

    private static LastWrite lastWrite(AttributeValue value) {
        Map<String, AttributeValue> parts = value.m();
        return new LastWrite(
                Values.time(parts.get(WRITTEN_AT)), Values.map(parts.get(STAMPS), Values::time), sent(parts.get(SENT)));
    }

    private static AttributeValue sent(Map<String, Sent> sent) {
        return Values.map(
                sent,
                one -> AttributeValue.fromL(
                        List.of(Values.of(one.source()), Values.of(one.before()), Values.of(one.sent()))));
    }

    private static Map<String, Sent> sent(AttributeValue value) {
        return Values.map(
                value,
                one -> new Sent(
                        Values.text(one.l().get(0)),
                        Values.text(one.l().get(1)),
                        Values.text(one.l().get(2))));
    }

    private static AttributeValue history(History entry) {
        AttributeValue side =
                Optional.ofNullable(entry.written()).map(Values::of).orElse(Values.of((String) null));
        return AttributeValue.fromL(
                List.of(Values.of(entry.at()), side, Values.of(entry.property()), Values.of(entry.reason())));
    }

    private static History history(AttributeValue value) {
        List<AttributeValue> parts = value.l();
        Side written = Values.side(parts.get(1));
        return new History(Values.time(parts.get(0)), written, Values.text(parts.get(2)), Values.text(parts.get(3)));
    }
}
