package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A claim as one attribute, of the record's own item and of the item among the pair's open claims. */
final class ClaimCodec {

    private static final String REFERENCE = "r";
    private static final String KEYS = "k";
    private static final String SENT = "f";
    private static final String LINES = "l";
    private static final String AT = "t";
    private static final String EXPIRY = "e";
    private static final String UNKNOWN = "u";

    private ClaimCodec() {}

    static AttributeValue encode(Claim claim) {
        Map<String, AttributeValue> parts = new HashMap<>(Map.of(
                REFERENCE, Values.of(claim.reference()),
                KEYS, Values.list(claim.keys(), ClaimCodec::key),
                SENT, Values.map(claim.sent(), Values::of),
                AT, Values.of(claim.at()),
                EXPIRY, Values.of(claim.expiry()),
                UNKNOWN, AttributeValue.fromBool(claim.outcomeUnknown())));
        if (!claim.lines().isEmpty()) {
            parts.put(LINES, Values.list(claim.lines(), ClaimCodec::line));
        }
        return AttributeValue.fromM(parts);
    }

    static Claim decode(Side side, String id, AttributeValue value) {
        Item parts = new Item(value.m());
        return new Claim(
                side,
                id,
                Values.text(parts.must(REFERENCE)),
                parts.must(KEYS).l().stream().map(ClaimCodec::key).toList(),
                Values.map(parts.must(SENT), Values::text),
                lines(value.m().get(LINES)),
                Values.time(parts.must(AT)),
                Values.time(parts.must(EXPIRY)),
                parts.must(UNKNOWN).bool());
    }

    private static AttributeValue line(Claim.Line line) {
        return AttributeValue.fromL(List.of(Values.of(line.name()), Values.of(line.mark())));
    }

    /** None in a claim without lists, and in one made before lines were remembered. */
    private static List<Claim.Line> lines(AttributeValue value) {
        return value == null
                ? List.of()
                : value.l().stream()
                        .map(AttributeValue::l)
                        .map(line -> new Claim.Line(Values.text(line.get(0)), Values.text(line.get(1))))
                        .toList();
    }

    /** Rule and hash, and the owner it was to be taken from, if any. */
    static AttributeValue key(Claim.Key key) {
        AttributeValue rule = Values.of(key.rule());
        AttributeValue hash = Values.of(key.hash());
        return AttributeValue.fromL(key.takenFrom()
                .map(owner -> List.of(rule, hash, Values.of(owner.side()), Values.of(owner.id())))
                .orElse(List.of(rule, hash)));
    }

    static Claim.Key key(AttributeValue value) {
        List<AttributeValue> parts = value.l();
        Optional<Claim.Owner> takenFrom = parts.size() < 4
                ? Optional.empty()
                : Optional.of(new Claim.Owner(Values.side(parts.get(2)), Values.text(parts.get(3))));
        return new Claim.Key(Values.text(parts.get(0)), Values.text(parts.get(1)), takenFrom);
    }
}
