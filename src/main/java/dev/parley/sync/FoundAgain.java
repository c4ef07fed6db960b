package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a link with a record rests on that an interrupted create left behind: both sides agreed on what was sent, not on
 * what they hold by now; whatever was edited since still travels. Pure.
 */
final class FoundAgain {

    private FoundAgain() {}

    /**
     * The link with its base moved back.
     *
     * @param link as if the record had just been created
     * @param claim of the create
     * @param source as it is now
     */
    static Link asSent(Link link, BoundPair pair, Claim claim, RemoteRecord source) {
        Side side = claim.source();
        Map<String, String> now = CreatePlan.of(pair, side.opposite(), source).sent();
        Map<String, Link.Base> base = new LinkedHashMap<>(link.base());
        pair.properties()
                .filter(member -> base.containsKey(member.name()))
                .filter(member -> claim.sent().containsKey(member.name()))
                .forEach(member -> base.computeIfPresent(
                        member.name(),
                        (name, held) -> moved(held, side, claim.sent().get(name), now.get(name))));
        return link.with(base).withLastWrites(withoutStamps(link));
    }

    /** Its present stamps may be those of a later edit: they prove nothing. */
    private static Map<Side, Link.LastWrite> withoutStamps(Link link) {
        Map<Side, Link.LastWrite> writes = new EnumMap<>(Side.class);
        link.lastWrites()
                .forEach((side, write) -> writes.put(side, new Link.LastWrite(write.at(), Map.of(), write.sent())));
        return writes;
    }

    /** The fingerprint of what was sent is none of the source's own; a source that would send another has changed. */
    private static Link.Base moved(Link.Base held, Side source, String sent, String now) {
        String here = sent.equals(now) ? held.of(source) : sent;
        return source == Side.LEFT
                ? new Link.Base(here, sent, held.leftSince(), held.rightSince(), held.revision())
                : new Link.Base(sent, here, held.leftSince(), held.rightSince(), held.revision());
    }
}
