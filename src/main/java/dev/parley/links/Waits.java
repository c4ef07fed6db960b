package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Links.Waiting;
import dev.parley.sync.PairKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Notes of records that wait for another one to be linked; they lie with the awaited record's pair. */
final class Waits {

    private final Table table;

    Waits(Table table) {
        this.table = table;
    }

    void await(Waiting note) {
        Write write = Write.update(Keys.waiting(note))
                .set(Attr.WAITING_PAIR, Values.of(note.pair().pair()))
                .set(Attr.WAITING_SIDE, Values.of(note.side()))
                .set(Attr.WAITING_ID, Values.of(note.id()));
        table.write("await", List.of(write));
    }

    List<Waiting> waiting(PairKey awaitedPair, Side awaitedSide, String awaited) {
        QueryRequest query = QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :awaited)")
                .expressionAttributeValues(Map.of(
                        ":pk", Values.of(Keys.waiting(awaitedPair, awaited)),
                        ":awaited", Values.of(Keys.waitingPrefix(awaitedSide, awaited))))
                .build();
        return table.query("waiting", query, Integer.MAX_VALUE).stream()
                .map(item -> note(awaitedPair, awaitedSide, awaited, item))
                .toList();
    }

    List<Waiting> waiting(PairKey awaitedPair) {
        List<Waiting> found = new ArrayList<>();
        for (char shard : Keys.SHARDS.toCharArray()) {
            QueryRequest query = QueryRequest.builder()
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Values.of(Keys.waiting(awaitedPair, shard))))
                    .build();
            table.query("waiting", query, Integer.MAX_VALUE).forEach(item -> {
                String key = Values.text(item.must(Attr.SK));
                found.add(note(awaitedPair, Keys.awaitedSide(key), Keys.awaited(key), item));
            });
        }
        return found;
    }

    private static Waiting note(PairKey awaitedPair, Side awaitedSide, String awaited, Item item) {
        return new Waiting(
                pair(awaitedPair, item),
                Values.side(item.must(Attr.WAITING_SIDE)),
                Values.text(item.must(Attr.WAITING_ID)),
                awaitedPair,
                awaitedSide,
                awaited);
    }

    private static PairKey pair(PairKey awaitedPair, Item item) {
        String name = Values.text(item.must(Attr.WAITING_PAIR));
        return new PairKey(awaitedPair.connection(), awaitedPair.dataflow(), name);
    }

    void cease(Waiting note) {
        table.write("ceaseWaiting", List.of(Write.delete(Keys.waiting(note))));
    }
}
