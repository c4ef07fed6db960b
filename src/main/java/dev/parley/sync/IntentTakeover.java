package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an expired intent left behind: its writes either took effect or not, and the records tell. Pure. */
final class IntentTakeover {

    private IntentTakeover() {}

    /**
     * The link under the present fingerprint scheme, with its base moved for every value that arrived. A target that shows the value sent, seen through its own
     * schema, completes it, so that a later edit of the source still travels; any other value is left to the planner.
     */
    static Link completed(BoundPair pair, Link stored, RemoteRecord left, RemoteRecord right, Instant now) {
        Link link = stored.comparableUnder(Fingerprints.scheme());
        if (link.intent().isEmpty()) {
            return link;
        }
        Map<String, Link.Base> base = new LinkedHashMap<>(link.base());
        link.intent().get().writes().forEach((target, sent) -> {
            RemoteRecord record = target == Side.LEFT ? left : right;
            pair.properties()
                    .filter(property -> sent.containsKey(property.name()))
                    .filter(property -> arrived(property, target, record, sent.get(property.name())))
                    .forEach(property ->
                            base.put(property.name(), moved(property, target, sent.get(property.name()), now)));
        });
        return link.with(base).withIntent(Optional.empty());
    }

    private static boolean arrived(BoundProperty property, Side target, RemoteRecord record, Link.Sent sent) {
        return property.sight(target, record.body()).fingerprint().equals(sent.sent());
    }

    private static Link.Base moved(BoundProperty property, Side target, Link.Sent sent, Instant now) {
        boolean toLeft = target == Side.LEFT;
        return new Link.Base(
                toLeft ? sent.sent() : sent.source(),
                toLeft ? sent.source() : sent.sent(),
                now,
                now,
                property.revision());
    }
}
