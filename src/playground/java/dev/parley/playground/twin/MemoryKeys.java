package dev.parley.playground.twin;

import dev.parley.sync.Claim;
import dev.parley.sync.Claim.Owner;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who holds which match key of one pair. Used only under the lock of {@link MemoryLinks}. */
final class MemoryKeys {

    private final Map<Name, Owner> owners = new HashMap<>();

    /** A key without what one caller wants of it. */
    record Name(String rule, String hash) {}

    static List<Name> names(List<Claim.Key> keys) {
        return keys.stream().map(key -> new Name(key.rule(), key.hash())).toList();
    }

    /** Refused if a key is held by another than those and is not to be taken from its holder. */
    <T> Optional<Written<T>> refused(List<Claim.Key> wanted, Set<Owner> rightful) {
        for (Claim.Key key : wanted) {
            Owner holder = owners.get(new Name(key.rule(), key.hash()));
            if (holder != null && !rightful.contains(holder) && !key.takenFrom().equals(Optional.of(holder))) {
                return Optional.of(Refusals.keyHeld(holder));
            }
        }
        return Optional.empty();
    }

    boolean heldBy(Name name, Owner owner) {
        return owner.equals(owners.get(name));
    }

    void take(Collection<Name> names, Owner owner) {
        names.forEach(name -> owners.put(name, owner));
    }

    /** Leaves alone what somebody else took meanwhile. */
    void handOn(Collection<Name> names, Owner from, Owner to) {
        names.forEach(name -> owners.replace(name, from, to));
    }

    /** Leaves alone what somebody else took meanwhile. */
    void free(Collection<Name> names, Owner owner) {
        names.forEach(name -> owners.remove(name, owner));
    }
}
