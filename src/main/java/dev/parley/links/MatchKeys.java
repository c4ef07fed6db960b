package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes to the items of match keys. */
final class MatchKeys {

    private static final String IS_OWNER = "#os = :side%1$d AND #oi = :id%1$d";

    private MatchKeys() {}

    /** Each key once; the first of the same counts. */
    static Collection<Claim.Key> distinct(PairKey pair, List<Claim.Key> keys) {
        Map<Object, Claim.Key> distinct = new LinkedHashMap<>();
        keys.forEach(key -> distinct.putIfAbsent(Keys.matchKey(pair, key), key));
        return distinct.values();
    }

    /** Gives a key that is free, or held by one of those or by whom it is to be taken from, to its new owner. */
    static Write take(PairKey pair, Claim.Key key, Owner owner, List<Owner> rightful) {
        List<Owner> owners = new ArrayList<>(rightful);
        key.takenFrom().ifPresent(owners::add);
        return owned(Write.update(Keys.matchKey(pair, key)), "attribute_not_exists(#pk) OR ", owners)
                .set(Attr.OWNER_SIDE, Values.of(owner.side()))
                .set(Attr.OWNER_ID, Values.of(owner.id()));
    }

    /** Hands a key on that one of those still holds. */
    static Write handOn(PairKey pair, Claim.Key key, Owner owner, List<Owner> holders) {
        return owned(Write.update(Keys.matchKey(pair, key)), "", holders)
                .set(Attr.OWNER_SIDE, Values.of(owner.side()))
                .set(Attr.OWNER_ID, Values.of(owner.id()));
    }

    static Write free(PairKey pair, Claim.Key key, Owner owner) {
        return owned(Write.delete(Keys.matchKey(pair, key)), "", List.of(owner));
    }

    private static Write owned(Write write, String before, List<Owner> owners) {
        List<String> alternatives = new ArrayList<>();
        for (int n = 0; n < owners.size(); n++) {
            alternatives.add(IS_OWNER.formatted(n));
            write.bind("side" + n, Values.of(owners.get(n).side()));
            write.bind("id" + n, Values.of(owners.get(n).id()));
        }
        return write.when(before + String.join(" OR ", alternatives));
    }

    static <T> Written<T> refused(Item met) {
        Side side = Values.side(met.must(Attr.OWNER_SIDE));
        return Refusals.keyHeld(new Owner(side, Values.text(met.must(Attr.OWNER_ID))));
    }
}
