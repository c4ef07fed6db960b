package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expired intent left behind: its writes either took effect or not, and the records tell. Pure. */
final class IntentTakeover {

    private final BoundPair pair;
    private final Link link;
    private final Link.Intent intent;
    private final Instant now;
    private final Map<String, Link.Base> base;
    private final Map<Side, Link.LastWrite> lastWrites;
    private final List<Link.History> history = new ArrayList<>();

    private IntentTakeover(BoundPair pair, Link link, Instant now) {
        this.pair = pair;
        this.link = link;
        this.intent = link.intent().orElseThrow();
        this.now = now;
        this.base = new LinkedHashMap<>(link.base());
        this.lastWrites = new EnumMap<>(Side.class);
        lastWrites.putAll(link.lastWrites());
    }

    /**
     * The link under the present fingerprint scheme, with its base moved for every value that arrived. A target
     * that shows the value sent, seen through its own schema, completes it, so that a later edit of the source
     * still travels; any other value is left to the planner, which puts off a read that may only lag behind the
     * write.
     */
    static Link completed(BoundPair pair, Link stored, RemoteRecord left, RemoteRecord right, Instant now) {
        Link link = stored.comparableUnder(Fingerprints.scheme());
        if (link.intent().isEmpty()) {
            return link;
        }
        IntentTakeover takeover = new IntentTakeover(pair, link, now);
        for (Side target : Side.values()) {
            Map<String, Link.Sent> sent = takeover.intent.writes().getOrDefault(target, Map.of());
            takeover.judge(target, sent, target == Side.LEFT ? left : right);
        }
        return link.with(takeover.base)
                .withLastWrites(takeover.lastWrites)
                .remembering(takeover.history)
                .withIntent(Optional.empty());
    }

    private void judge(Side target, Map<String, Link.Sent> sent, RemoteRecord record) {
        Map<String, Link.Sent> marks = new HashMap<>();
        boolean anyArrived = false;
        boolean mayLag = record.fetchedAt()
                .isBefore(intent.expiry().plus(pair.traits(target).readLag()));
        for (Member property : pair.properties().toList()) {
            Link.Sent mark = sent.getOrDefault(property.name(), sent.get(source(property, target)));
            String shown = property.sight(target, record.body()).fingerprint();
            if (mark != null && shown.equals(mark.sent())) {
                anyArrived = true;
                marks.put(property.name(), mark);
                base.put(property.name(), moved(property, target, mark));
                history.add(new Link.History(
                        now, target, property.name(), "written before an interruption, and found to have arrived"));
            } else if (mark != null && mayLag && shown.equals(mark.before())) {
                marks.put(property.name(), mark);
            }
        }
        if (!marks.isEmpty()) {
            lastWrites.put(target, new Link.LastWrite(intent.expiry(), anyArrived ? record.stamps() : Map.of(), marks));
        }
    }

    /** By what a value was sent; an element has another name where it was given a key. */
    private static String source(Member property, Side target) {
        return property instanceof BoundElement element && element.keyMissing().isPresent()
                ? element.nameOn(target.opposite())
                : property.name();
    }

    /** The source's value was seen before the intent was made; what was written is there since it ended, at least. */
    private Link.Base moved(Member property, Side target, Link.Sent sent) {
        if (property instanceof BoundSet set && set.merges()) {
            Optional<Link.Base> current = Optional.ofNullable(base.get(set.name()));
            return new SetBase(set, pair.base(link, set)).arrived(current, target, sent, sent.sent(), intent.expiry());
        }
        boolean toLeft = target == Side.LEFT;
        Optional<Link.Base> old = Optional.ofNullable(base.get(property.name()));
        return new Link.Base(
                toLeft ? sent.sent() : sent.source(),
                toLeft ? sent.source() : sent.sent(),
                toLeft ? intent.expiry() : old.map(Link.Base::leftSince).orElse(intent.expiry()),
                toLeft ? old.map(Link.Base::rightSince).orElse(intent.expiry()) : intent.expiry(),
                property.revision());
    }
}
