package dev.parley.links;

import dev.parley.sync.Brake;
import dev.parley.sync.DeedCounts;
import dev.parley.sync.RunState;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What ended a run as a map: a part of the run's item, and of its report. */
final class BrakeCodec {

    private static final String CODE = "c";
    private static final String KIND = "k";
    private static final String AT = "a";
    private static final String COUNTS = "n";
    private static final String LINKS = "l";
    private static final String MESSAGE = "m";
    private static final String HASH = "h";
    private static final String MEANING = "me";

    private BrakeCodec() {}

    static AttributeValue encode(Brake brake) {
        Map<String, AttributeValue> parts = new HashMap<>();
        parts.put(CODE, Values.of(brake.code().name()));
        parts.put(KIND, Values.of(brake.kind().name()));
        parts.put(AT, Values.of(brake.at()));
        parts.put(COUNTS, counts(brake.counts()));
        parts.put(LINKS, Values.of(brake.links()));
        parts.put(MESSAGE, Values.of(brake.message()));
        brake.hash().ifPresent(hash -> parts.put(HASH, Values.of(hash)));
        brake.meaning().ifPresent(meaning -> parts.put(MEANING, Values.of(meaning)));
        return AttributeValue.fromM(parts);
    }

    static Brake decode(AttributeValue value) {
        Item parts = new Item(value.m());
        return new Brake(
                Brake.Code.valueOf(Values.text(parts.must(CODE))),
                RunState.Kind.valueOf(Values.text(parts.must(KIND))),
                Values.time(parts.must(AT)),
                counts(parts.must(COUNTS)),
                Values.number(parts.must(LINKS)),
                Values.text(parts.must(MESSAGE)),
                parts.text(HASH),
                parts.text(MEANING));
    }

    static AttributeValue counts(DeedCounts counts) {
        return Values.<Long>list(counts.numbers(), Values::of);
    }

    static DeedCounts counts(AttributeValue value) {
        return DeedCounts.of(value.l().stream().map(Values::number).toList());
    }
}
