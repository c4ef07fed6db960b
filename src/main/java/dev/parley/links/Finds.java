package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.Links.DueRecord;
import dev.parley.sync.Links.LinkPage;
import dev.parley.sync.PairKey;
import dev.parley.sync.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads of entries: one, many, and what the index or a partition holds. */
final class Finds {

    private final Table table;
    private final MarkHints hints;

    Finds(Table table, MarkHints hints) {
        this.table = table;
        this.hints = hints;
    }

    Entry find(PairKey pair, Side side, String id) {
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            Item item = table.get("find", Keys.record(pair, side, id));
            if (side == Side.LEFT || EntryCodec.state(item) != State.LINKED) {
                return EntryCodec.decode(side, id, item, ownLink(pair, side, item));
            }
            String other = Values.text(item.must(Attr.OTHER));
            Item left = table.get("find", Keys.record(pair, Side.LEFT, other));
            if (EntryCodec.linkedTo(left, id)) {
                return EntryCodec.decode(side, id, item, ownLink(pair, Side.LEFT, left));
            }
        }
        throw new StoreFailure("find: the link of a right record points to a left one that does not know it", null);
    }

    private Optional<Link> ownLink(PairKey pair, Side side, Item item) {
        if (side == Side.RIGHT || EntryCodec.state(item) != State.LINKED) {
            return Optional.empty();
        }
        hints.saw(pair, Values.text(item.must(Attr.SK)), EntryCodec.due(item));
        return Optional.of(LinkCodec.decode(item));
    }

    Map<String, Entry> findAll(PairKey pair, Side side, Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        Map<String, Item> items = items(pair, side, wanted);
        Map<String, Item> lefts = side == Side.LEFT ? items : items(pair, Side.LEFT, others(items.values()));
        Map<String, Entry> found = new LinkedHashMap<>();
        for (String id : wanted) {
            Item item = items.getOrDefault(id, Item.NONE);
            found.put(id, whole(pair, side, id, item, lefts));
        }
        return found;
    }

    private static Set<String> others(Collection<Item> items) {
        Set<String> others = new LinkedHashSet<>();
        items.stream()
                .filter(item -> EntryCodec.state(item) == State.LINKED)
                .forEach(item -> others.add(Values.text(item.must(Attr.OTHER))));
        return others;
    }

    /** Reads again what changed between the two batches. */
    private Entry whole(PairKey pair, Side side, String id, Item item, Map<String, Item> lefts) {
        if (side == Side.LEFT || EntryCodec.state(item) != State.LINKED) {
            return EntryCodec.decode(side, id, item, ownLink(pair, side, item));
        }
        Item left = lefts.getOrDefault(Values.text(item.must(Attr.OTHER)), Item.NONE);
        return EntryCodec.linkedTo(left, id)
                ? EntryCodec.decode(side, id, item, ownLink(pair, Side.LEFT, left))
                : find(pair, side, id);
    }

    private Map<String, Item> items(PairKey pair, Side side, Collection<String> ids) {
        List<Map<String, AttributeValue>> keys =
                ids.stream().map(id -> Keys.record(pair, side, id)).toList();
        Map<String, Item> found = new HashMap<>();
        table.getAll("findAll", keys).forEach(item -> found.put(Values.text(item.must(Attr.SK)), item));
        return found;
    }

    List<DueRecord> due(PairKey pair, Instant now, int limit) {
        QueryRequest query = QueryRequest.builder()
                .indexName(Attr.INDEX)
                .keyConditionExpression("g = :g AND d <= :now")
                .expressionAttributeValues(Map.of(":g", Values.of(Keys.group(pair)), ":now", Values.of(now)))
                .limit(limit)
                .build();
        return table.query("due", query, limit).stream()
                .map(item -> new DueRecord(
                        Keys.sideOf(item.must(Attr.PK)),
                        Values.text(item.must(Attr.SK)),
                        Values.time(item.must(Attr.AT))))
                .toList();
    }

    List<Entry> problems(PairKey pair, int limit) {
        QueryRequest query = QueryRequest.builder()
                .indexName(Attr.INDEX)
                .keyConditionExpression("g = :g")
                .filterExpression("attribute_exists(p)")
                .expressionAttributeValues(Map.of(":g", Values.of(Keys.group(pair))))
                .build();
        Map<Side, Set<String>> ids = Map.of(Side.LEFT, new LinkedHashSet<>(), Side.RIGHT, new LinkedHashSet<>());
        table.query("problems", query, limit)
                .forEach(item -> ids.get(Keys.sideOf(item.must(Attr.PK))).add(Values.text(item.must(Attr.SK))));
        List<Entry> found = new ArrayList<>();
        for (Side side : Side.values()) {
            found.addAll(findAll(pair, side, ids.get(side)).values());
        }
        return found.stream().filter(entry -> entry.problem().isPresent()).toList();
    }

    List<Claim> openClaims(PairKey pair, Side source) {
        String prefix = Keys.sidePrefix(source);
        QueryRequest query = QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :side)")
                .expressionAttributeValues(Map.of(":pk", Values.of(Keys.claims(pair)), ":side", Values.of(prefix)))
                .build();
        return table.query("openClaims", query, Integer.MAX_VALUE).stream()
                .map(item -> ClaimCodec.decode(
                        source, Values.text(item.must(Attr.SK)).substring(prefix.length()), item.must(Attr.CLAIM)))
                .toList();
    }

    /** @param next shard and id of the last link of the page before */
    LinkPage links(PairKey pair, int limit, Optional<String> next) {
        int shard = next.map(token -> Keys.SHARDS.indexOf(token.charAt(0))).orElse(0);
        Optional<String> after = next.map(token -> token.substring(1));
        List<Link> found = new ArrayList<>();
        while (shard < Keys.SHARDS.length() && found.size() <= limit) {
            found.addAll(shard(pair, Keys.SHARDS.charAt(shard), after, limit + 1 - found.size()));
            after = Optional.empty();
            shard++;
        }
        if (found.size() <= limit) {
            return new LinkPage(found, Optional.empty());
        }
        String last = found.get(limit - 1).left();
        return new LinkPage(found.subList(0, limit), Optional.of(Keys.shardOf(last) + last));
    }

    private List<Link> shard(PairKey pair, char shard, Optional<String> after, int limit) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", Values.of(Keys.shard(pair, Side.LEFT, shard)));
        values.put(":linked", EntryCodec.LINKED);
        after.ifPresent(id -> values.put(":after", Values.of(id)));
        QueryRequest query = QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression(after.isPresent() ? "pk = :pk AND sk > :after" : "pk = :pk")
                .filterExpression("st = :linked")
                .expressionAttributeValues(values)
                .limit(limit)
                .build();
        return table.query("links", query, limit).stream()
                .map(LinkCodec::decode)
                .toList();
    }
}
