package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.Due;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is stored of one record. Changed only under the lock of {@link MemoryLinks}; nothing hands it out. */
final class Row {

    final Side side;
    final String id;
    State state = State.NONE;
    /** What a claim replaced and giving it up restores. */
    State beforeClaim = State.NONE;

    long version;
    Optional<String> other = Optional.empty();
    /** On the left only; its version is the row's. */
    Optional<Link> link = Optional.empty();

    Set<MemoryKeys.Name> linkKeys = Set.of();
    Optional<Tombstone> ended = Optional.empty();
    Optional<Claim> claim = Optional.empty();
    Optional<Problem> problem = Optional.empty();
    Optional<Due> due = Optional.empty();
    /** Of all marks ever; it stays when a mark is cleared. */
    long counter;

    Row(Side side, String id) {
        this.side = side;
        this.id = id;
    }

    Entry entry(Optional<Link> whole) {
        Optional<String> counterpart = state == State.CLAIMED ? Optional.empty() : other;
        Optional<Problem> trouble = whole.isPresent() ? whole.get().problem() : problem;
        return new Entry(side, id, state, version, counterpart, whole, claim, trouble, due);
    }

    void hold(Link newLink) {
        version++;
        link = Optional.of(newLink.atVersion(version));
    }

    void beLinkedTo(String counterpart) {
        state = State.LINKED;
        beforeClaim = State.NONE;
        other = Optional.of(counterpart);
        claim = Optional.empty();
        problem = Optional.empty();
        ended = Optional.empty();
    }

    void end(State tombstone, Tombstone left) {
        version++;
        state = tombstone;
        ended = Optional.of(left);
        link = Optional.empty();
        linkKeys = Set.of();
    }

    Due mark(Instant notBefore, String why) {
        Instant earlier = due.map(Due::notBefore).filter(notBefore::isAfter).orElse(notBefore);
        counter++;
        due = Optional.of(new Due(counter, earlier, why));
        return due.get();
    }

    /** The earlier of both marks; its counter is one that names no other mark of this record. */
    void takeMark(Row from) {
        if (counter + from.counter == 0) {
            return;
        }
        counter = counter == 0 ? from.counter : Math.max(counter, from.counter) + 1;
        due = Stream.of(due, from.due)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::notBefore))
                .map(mark -> new Due(counter, mark.notBefore(), mark.why()));
        from.due = Optional.empty();
    }

    Written<Boolean> clear(long marked) {
        if (due.isPresent() && counter != marked) {
            return Refusals.because(Refusals.MARKED);
        }
        boolean cleared = due.isPresent();
        due = Optional.empty();
        return new Written.Done<>(cleared);
    }

    /** When there is something to do by itself. */
    Optional<Instant> next() {
        Stream<Instant> times = Stream.of(
                        due.map(Due::notBefore),
                        problem.or(() -> link.flatMap(Link::problem)).flatMap(Problem::next),
                        link.flatMap(Link::intent).map(Link.Intent::expiry),
                        claim.map(Claim::expiry))
                .flatMap(Optional::stream);
        return times.min(Instant::compareTo);
    }

    boolean hasProblem() {
        return problem.isPresent() || link.flatMap(Link::problem).isPresent();
    }
}
