package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port to the store of links, claims, problems and due marks of one or many pairs. It holds ids, fingerprints, times
 * and rule names, never values. All reads are consistent; every write is conditional on what the caller has read and
 * says why it was refused ({@link Refusals}). A store that cannot be reached throws {@link StoreFailure}.
 * Implementations are thread-safe.
 */
public interface Links {

    /** The record's entry with its whole link: one store read for the left side, two for a linked right record. */
    Entry find(PairKey pair, Side side, String id);

    /** The same for many, absent entries included: one batch read per 100 on the left, two on the right. */
    Map<String, Entry> findAll(PairKey pair, Side side, Collection<String> ids);

    /**
     * Claims a record and its keys in one transaction. Conditions: the entry is as given ({@code before}), and each key
     * is free, already this record's, or its {@code takenFrom}'s. Refused with the holder of a key.
     */
    Written<Entry> claim(PairKey pair, Entry before, Claim claim);

    /**
     * Replaces the open claim of an entry (outcome unknown, new expiry), its keys apart; conditional on its version.
     */
    Written<Entry> reclaim(PairKey pair, Entry before, Claim claim);

    /**
     * Gives a claim and its keys up in one transaction: the counterpart is known not to have been created. A tombstone
     * that was claimed is one again.
     */
    Written<Entry> release(PairKey pair, Entry before);

    /**
     * Links two records in one transaction: both entries as given and not linked, keys become permanent, an open claim
     * of either is completed. Clears both problems. The link's version in the answer is that of the stored item.
     */
    Written<Link> link(PairKey pair, Entry left, Entry right, Link link, List<Claim.Key> keys);

    /** Stores an intent; conditional on the link's version and on there being no other live intent. */
    Written<Link> intend(PairKey pair, Link before, Link.Intent intent);

    /**
     * Stores base, last writes, history and problem of {@code after} and removes the intent; conditional on the
     * version.
     */
    Written<Link> settle(PairKey pair, Link before, Link after);

    /**
     * Ends a link in one transaction; leaves tombstones on both sides without expiry, which keep its history. Frees the
     * keys. @return the left one
     */
    Written<Entry> retire(PairKey pair, Link before, Entry.State tombstone, String reason, Instant at);

    /** What is left of the link of a record whose link has ended; empty for any other. At most two store reads. */
    Optional<Tombstone> tombstone(PairKey pair, Side side, String id);

    /**
     * Erases a record: its item, its open claim, the keys it holds, and its id wherever a record of the other side
     * names it. The counterpart of a linked record keeps a tombstone ({@link Entry.State#RETIRED}) that names nobody.
     * Reads the whole other side; conditional on the entry's version, and on the link's. What tombstones of other
     * records name is taken out first, all the rest goes in one transaction. Doing it again does no harm.
     *
     * @return the record as it is then: unknown
     */
    Written<Entry> forget(PairKey pair, Entry before, Instant at);

    /**
     * Gives a link another id on one side, in one transaction: the system could not keep the id (a contact person moved
     * to another customer). Conditional on the link's version and on the new id being free; an intent stays. The old id
     * is left with a tombstone ({@link Entry.State#RETIRED}) without expiry. The reason goes into the history. Match
     * keys stay with the link; a due mark of the old id moves to the new one.
     *
     * @return the link as stored; refused with {@link Refusals#LINKED} or {@link Refusals#CLAIMED} if the new id is
     *     taken
     */
    Written<Link> rekey(PairKey pair, Link before, Side side, String id, String reason, Instant at);

    /** Notes that a record waits for another one to be linked; noting it again changes nothing. One store write. */
    void await(Waiting waiting);

    /** Who waits for a record to be linked: one store read, in no order. */
    List<Waiting> waiting(PairKey pair, Side side, String id);

    /** Everybody who waits for a record of a pair, in no order; reads all notes of the pair. */
    List<Waiting> waiting(PairKey awaitedPair);

    /** Takes a note back; nothing when there is none. One store write. */
    void ceaseWaiting(Waiting waiting);

    /**
     * A record that can only be synchronised in full once another one, which it refers to, is linked.
     *
     * @param pair of the record that waits
     * @param awaitedPair of the record it waits for; of the same connection and dataflow
     * @param awaitedSide side of that record, the same as the waiting one's
     */
    record Waiting(PairKey pair, Side side, String id, PairKey awaitedPair, Side awaitedSide, String awaited) {
        /** @throws IllegalArgumentException if the pairs are not of one connection and dataflow */
        public Waiting {
            if (!new PairKey(pair.connection(), pair.dataflow(), awaitedPair.pair()).equals(awaitedPair)) {
                throw new IllegalArgumentException(
                        "pair " + pair.text() + " cannot wait for a record of " + awaitedPair.text());
            }
        }
    }

    /** Sets or clears the problem of an entry (of its link, when linked); conditional on the version. */
    Written<Entry> note(PairKey pair, Entry before, Optional<Problem> problem);

    /** Marks a record due and raises the mark's counter; the earlier of two times wins. One store write. */
    Entry.Due markDue(PairKey pair, Side side, String id, Instant notBefore, String why);

    /** Clears a due mark if its counter is still the one given; false when there was none. */
    Written<Boolean> clearDue(PairKey pair, Side side, String id, long counter);

    /**
     * Records with something to do by now: due marks, problems to be tried again, expired intents and claims. Oldest
     * first.
     */
    List<DueRecord> due(PairKey pair, Instant now, int limit);

    /** Open claims whose source is the side given. */
    List<Claim> openClaims(PairKey pair, Side source);

    /** Linked records of the pair in key order: one page. */
    LinkPage links(PairKey pair, int limit, Optional<String> next);

    /** Records with a problem. */
    List<Entry> problems(PairKey pair, int limit);

    /** State of runs and cursors of a pair. */
    RunState run(PairKey pair);

    /**
     * Stores run state, and with it (one transaction) a page of seen ids and the finished report; conditional on the
     * version.
     */
    Written<RunState> saveRun(
            PairKey pair, RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report);

    /** What a run has seen on a side. */
    Seen seen(PairKey pair, String run, Side side);

    /**
     * The pages of a side as one.
     *
     * @param hashes ({@link SeenPage#hash}) of all ids
     * @param held ids of the records that are still to be dealt with, in the order of the pages
     */
    record Seen(Set<Long> hashes, List<String> held) {
        public Seen {
            hashes = Set.copyOf(hashes);
            held = List.copyOf(held);
        }
    }

    /** Newest first. */
    List<Report> reports(PairKey pair, int limit);

    /** What is stored once per connection and dataflow; {@link Meta#NONE} when nothing is. */
    Meta meta(String connection, String dataflow);

    Written<Meta> saveMeta(String connection, String dataflow, Meta before, Meta after);

    /** Calls made since construction. */
    Calls calls();

    /** Store calls, a batch or a transaction counting as one. */
    record Calls(long reads, long writes) {}

    /** A record found by {@link #due}. */
    record DueRecord(Side side, String id, Instant at) {}

    /** A page of links; {@code next} is empty on the last. */
    record LinkPage(List<Link> links, Optional<String> next) {
        public LinkPage {
            links = List.copyOf(links);
        }
    }
}
