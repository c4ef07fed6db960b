package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.Due;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.StoreFailure;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Due marks. They are written without knowing the item and leave its version alone; the counter stays when a mark is
 * cleared, so that it never names two marks.
 */
final class Marks {

    private final Table table;

    Marks(Table table) {
        this.table = table;
    }

    Due mark(PairKey pair, Side side, String id, Instant notBefore, String why) {
        Write write = earliest(pair, side, id, notBefore);
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            write.set(Attr.WHY, Values.of(why)).add(Attr.COUNTER, 1).answered();
            Outcome outcome = table.write("markDue", List.of(write));
            if (outcome.done()) {
                return EntryCodec.due(outcome.item().orElseThrow()).orElseThrow();
            }
            write = inViewOf(outcome.met(), pair, side, id, notBefore);
        }
        throw new StoreFailure("markDue: the record is marked by too many at once; try again", null);
    }

    /** The usual case: nothing is to be done sooner. */
    private static Write earliest(PairKey pair, Side side, String id, Instant notBefore) {
        return Write.update(Keys.record(pair, side, id))
                .when("attribute_not_exists(#d) OR #d > :time")
                .bind("time", Values.of(notBefore))
                .set(Attr.MARK, Values.of(notBefore))
                .set(Attr.AT, Values.of(notBefore))
                .set(Attr.GROUP, Values.of(Keys.group(pair)));
    }

    private static Write inViewOf(Item met, PairKey pair, Side side, String id, Instant notBefore) {
        AttributeValue time = Values.of(notBefore);
        Map<String, AttributeValue> key = Keys.record(pair, side, id);
        if (met.text(Attr.AT).filter(at -> at.compareTo(time.s()) <= 0).isEmpty()) {
            return earliest(pair, side, id, notBefore);
        }
        if (met.text(Attr.MARK).filter(mark -> mark.compareTo(time.s()) <= 0).isPresent()) {
            return Write.update(key).when("#dt <= :time").bind("time", time);
        }
        return Write.update(key)
                .when("#d <= :time AND (attribute_not_exists(#dt) OR #dt > :time)")
                .bind("time", time)
                .set(Attr.MARK, time);
    }

    Written<Boolean> clear(PairKey pair, Side side, String id, long counter) {
        boolean nothingElse = true;
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            Outcome outcome = table.write("clearDue", List.of(cleared(pair, side, id, counter, nothingElse)));
            if (outcome.done()) {
                return new Written.Done<>(true);
            }
            Item met = outcome.met();
            if (EntryCodec.due(met).isEmpty()) {
                return new Written.Done<>(false);
            }
            if (met.number(Attr.COUNTER) != counter) {
                return Refusals.because(Refusals.MARKED);
            }
            nothingElse = met.value(Attr.NEXT).isEmpty();
        }
        throw new StoreFailure("clearDue: the record is written by too many at once; try again", null);
    }

    private static Write cleared(PairKey pair, Side side, String id, long counter, boolean nothingElse) {
        Write write = Write.update(Keys.record(pair, side, id))
                .when("#c = :counter AND attribute_exists(#dt)")
                .bind("counter", Values.of(counter))
                .remove(Attr.MARK, Attr.WHY);
        return nothingElse
                ? write.when("attribute_not_exists(#n)").remove(Attr.GROUP, Attr.AT)
                : write.when("attribute_exists(#n)").setTo(Attr.AT, "#n");
    }
}
