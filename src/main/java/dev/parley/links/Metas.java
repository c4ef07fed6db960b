package dev.parley.links;

import dev.parley.sync.Meta;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is stored once per connection and dataflow. */
final class Metas {

    private static final String KEY_CHECK = "kc";
    private static final String REVISIONS = "rv";
    private static final String REMOVED = "rm";
    private static final String LIVE = "lv";
    private static final String PAUSED = "pa";
    private static final String EPOCH = "ep";

    private final Table table;
    private final RandomGenerator random;

    Metas(Table table, RandomGenerator random) {
        this.table = table;
        this.random = random;
    }

    Meta meta(String connection, String dataflow) {
        Item item = table.get("meta", Keys.meta(connection, dataflow));
        if (item.version() == 0) {
            return Meta.NONE;
        }
        return new Meta(
                item.version(),
                item.text(KEY_CHECK),
                numbers(item, REVISIONS),
                numbers(item, REMOVED),
                item.value(LIVE).map(live -> Values.map(live, Values::text)).orElse(Map.of()),
                item.value(PAUSED).map(Metas::texts).orElse(Set.of()),
                item.text(EPOCH));
    }

    private static Map<String, Integer> numbers(Item item, String name) {
        return Values.map(item.must(name), Values::integer);
    }

    private static Set<String> texts(AttributeValue list) {
        return list.l().stream().map(Values::text).collect(Collectors.toSet());
    }

    Written<Meta> save(String connection, String dataflow, Meta before, Meta after) {
        Meta stored = after.atVersion(before.version() + 1);
        Write write = Write.update(Keys.meta(connection, dataflow))
                .whenVersion(before.version())
                .set(Attr.VERSION, Values.of(stored.version()))
                .set(Attr.TOKEN, Values.of(Long.toHexString(random.nextLong())))
                .set(KEY_CHECK, stored.keyCheck().map(Values::of))
                .set(REVISIONS, Values.<Integer>map(stored.revisions(), Values::of))
                .set(REMOVED, Values.<Integer>map(stored.removed(), Values::of))
                .set(LIVE, Values.<String>map(stored.live(), Values::of))
                .set(
                        PAUSED,
                        Values.<String>list(stored.paused().stream().sorted().toList(), Values::of))
                .set(EPOCH, stored.epoch().map(Values::of));
        return table.write("saveMeta", List.of(write)).done()
                ? new Written.Done<>(stored)
                : Refusals.because(Refusals.CHANGED);
    }
}
