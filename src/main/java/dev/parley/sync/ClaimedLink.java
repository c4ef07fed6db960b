package dev.parley.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the link that ends a claim, with the base that both records agreed on by then. Pure; one per link. */
final class ClaimedLink {

    /** How the record came to be known. */
    enum Origin {
        /** The create has just answered with it: what it shows is what became of the values sent. */
        ANSWER,
        /** Found after an interruption: either record may have been edited since the values were sent. */
        RECOVERED,
        /** It was there before anything was sent now: nothing is known but what both show. */
        FORMER
    }

    private final Origin origin;
    private final Side target;
    private final Claim claim;
    private final BoundPair pair;
    private final Map<String, String> sendable;
    private final Optional<RemoteRecord> source;
    private final RemoteRecord record;
    private final Instant now;
    private final Map<String, Link.Base> lines;

    /**
     * @param pair with the counterparts of what the records refer to
     * @param source as it is now; empty when it is gone
     */
    ClaimedLink(
            Origin origin,
            BoundPair pair,
            Claim claim,
            Optional<RemoteRecord> source,
            RemoteRecord record,
            Instant now) {
        this.origin = origin;
        this.target = claim.source().opposite();
        this.claim = claim;
        this.source = source;
        this.record = record;
        this.now = now;
        this.sendable =
                source.map(known -> CreatePlan.of(pair, target, known).sent()).orElse(Map.of());
        this.lines = source.filter(known -> origin == Origin.RECOVERED)
                .map(known -> SentLines.found(pair, claim, known.body(), record.body(), now))
                .orElse(Map.of());
        this.pair = source.map(known -> Focus.on(pair, fresh().with(lines), body(Side.LEFT), body(Side.RIGHT)))
                .orElse(pair);
    }

    private Link fresh() {
        return target == Side.RIGHT ? Link.fresh(claim.id(), record.id()) : Link.fresh(record.id(), claim.id());
    }

    private ObjectNode body(Side side) {
        return side == target
                ? record.body()
                : source.map(RemoteRecord::body).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    Link made(String reason) {
        Map<String, Link.Base> base = new LinkedHashMap<>();
        Map<String, Link.Sent> sent = new LinkedHashMap<>();
        pair.properties().forEach(property -> base(property).ifPresent(known -> {
            base.put(property.name(), known);
            Kin.created(property, known, base);
            mark(property)
                    .ifPresent(mark -> sent.put(property.name(), new Link.Sent(known.of(claim.source()), "-", mark)));
        }));
        boolean untouched = origin == Origin.ANSWER || pair.properties().allMatch(this::asSent);
        Link.LastWrite write = new Link.LastWrite(now, untouched ? record.stamps() : Map.of(), sent);
        return fresh().underScheme(Fingerprints.scheme())
                .with(base)
                .withLastWrites(Map.of(target, write))
                .remembering(List.of(new Link.History(now, target, "*", "created: " + reason)));
    }

    /** Whether one of the two has to travel, as far as both are known. */
    boolean settled(Link link) {
        return source.isPresent()
                && pair.properties()
                        .allMatch(property -> pair.shows(link, property, Side.LEFT, body(Side.LEFT))
                                && pair.shows(link, property, Side.RIGHT, body(Side.RIGHT)));
    }

    private Optional<String> mark(Member property) {
        return Optional.ofNullable(claim.sent().get(property.name()));
    }

    private boolean asSent(Member property) {
        return mark(property)
                .or(() -> Optional.ofNullable(lines.get(property.name())).map(line -> line.of(target)))
                .map(property.sight(target, record.body()).fingerprint()::equals)
                .orElse(true);
    }

    private Optional<Link.Base> base(Member property) {
        if (lines.containsKey(property.name())) {
            return Optional.of(lines.get(property.name()));
        }
        Sight here = property.sight(claim.source(), body(claim.source()));
        Sight there = property.sight(target, record.body());
        if (here.fault().isPresent() || there.fault().isPresent()) {
            return Optional.empty();
        }
        Optional<String> mark = mark(property);
        if (origin == Origin.RECOVERED && mark.isPresent()) {
            boolean asSent = mark.get().equals(sendable.get(property.name()));
            return Optional.of(
                    base(property, asSent ? here.fingerprint() : mark.get(), there(property, there, mark.get())));
        }
        return agreed(property, here, there)
                ? Optional.of(base(property, here.fingerprint(), there.fingerprint()))
                : Optional.empty();
    }

    private String there(Member property, Sight there, String mark) {
        return asSent(property) ? there.fingerprint() : mark;
    }

    private Link.Base base(Member property, String here, String there) {
        return target == Side.RIGHT
                ? new Link.Base(here, there, now, now, property.revision())
                : new Link.Base(there, here, now, now, property.revision());
    }

    /** Whether what both show is what they agreed on: what could not be sent, or is not sent, still has to travel. */
    private boolean agreed(Member property, Sight here, Sight there) {
        boolean same = target == Side.RIGHT ? property.same(here, there) : property.same(there, here);
        if (property instanceof BoundElement element) {
            boolean named =
                    element.keyMissing().isEmpty() || Kin.lacking(element).isPresent();
            return named && !here.empty() && !there.empty() && (origin == Origin.ANSWER || same);
        }
        boolean travels = property.definition().way().to(target);
        if (origin == Origin.FORMER || !travels) {
            return same;
        }
        boolean nothingToSend = here.empty() || mark(property).isPresent();
        return property instanceof BoundReference || origin == Origin.RECOVERED ? nothingToSend || same : true;
    }
}
