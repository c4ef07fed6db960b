package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Erasures: a record's item, and its id wherever another one names it. */
final class ForgetWrites {

    private static final String OPERATION = "forget";

    private final Table table;

    ForgetWrites(Table table) {
        this.table = table;
    }

    Written<Entry> forget(PairKey pair, Entry before, Instant at) {
        Side other = before.side().opposite();
        for (Item item : naming(pair, other, before.id())) {
            if (EntryCodec.state(item) != State.LINKED && !strip(pair, other, item)) {
                return Refusals.because(Refusals.CHANGED);
            }
        }
        Attempt attempt = new Attempt(OPERATION);
        Optional<Written<Entry>> refusal =
                before.link().flatMap(link -> parted(pair, before.side(), link, at, attempt));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        attempt.also(Write.delete(Keys.record(pair, before.side(), before.id())).whenVersion(before.version()));
        before.claim().ifPresent(claim -> given(pair, before, claim, attempt));
        return attempt.make(table).isPresent()
                ? Refusals.because(Refusals.CHANGED)
                : new Written.Done<>(Entry.absent(before.side(), before.id()));
    }

    /** Records of a side whose link or tombstone names one of the other side: no index leads there. */
    private List<Item> naming(PairKey pair, Side side, String named) {
        List<Item> found = new ArrayList<>();
        for (char shard : Keys.SHARDS.toCharArray()) {
            QueryRequest query = QueryRequest.builder()
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .filterExpression("o = :named")
                    .expressionAttributeValues(
                            Map.of(":pk", Values.of(Keys.shard(pair, side, shard)), ":named", Values.of(named)))
                    .build();
            found.addAll(table.query(OPERATION, query, Integer.MAX_VALUE));
        }
        return found;
    }

    /** A tombstone goes on without the name. */
    private boolean strip(PairKey pair, Side side, Item item) {
        String id = Values.text(item.must(Attr.SK));
        Entry entry = EntryCodec.decode(side, id, item, Optional.empty());
        Optional<Instant> next = RecordWrite.next(entry.problem(), entry.claim().map(Claim::expiry));
        RecordWrite stripped =
                new RecordWrite(pair, side, id, item.version(), entry.due(), next, write -> write.remove(Attr.OTHER));
        return new Attempt(OPERATION).record(stripped).make(table).isEmpty();
    }

    /** Ends the link: its keys go, its counterpart keeps a tombstone that names nobody. */
    private Optional<Written<Entry>> parted(PairKey pair, Side forgotten, Link link, Instant at, Attempt attempt) {
        Side kept = forgotten.opposite();
        Item left = table.get(OPERATION, Keys.record(pair, Side.LEFT, link.left()));
        Item right = table.get(OPERATION, Keys.record(pair, Side.RIGHT, link.right()));
        Optional<Written<Entry>> refusal = LinkWrites.refused(link, left);
        Item other = kept == Side.LEFT ? left : right;
        attempt.record(new RecordWrite(
                pair, kept, link.id(kept), other.version(), EntryCodec.due(other), Optional.empty(), write -> {
                    LinkWrites.bury(write, State.RETIRED, Tombstone.FORGOTTEN, at);
                    write.remove(Attr.OTHER);
                }));
        left.value(Attr.KEYS).map(AttributeValue::l).orElse(List.of()).stream()
                .map(ClaimCodec::key)
                .map(key -> MatchKeys.free(pair, key, new Owner(Side.LEFT, link.left())))
                .forEach(attempt::ifPossible);
        return refusal;
    }

    private static void given(PairKey pair, Entry before, Claim claim, Attempt attempt) {
        MatchKeys.distinct(pair, claim.keys())
                .forEach(key -> attempt.ifPossible(MatchKeys.free(pair, key, new Owner(before.side(), before.id()))));
        attempt.also(Write.delete(Keys.claim(pair, before.side(), before.id())));
    }
}
