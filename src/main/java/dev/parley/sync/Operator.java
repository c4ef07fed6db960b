package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What only a person asks for, from {@link Engine#operator()}. Each is done at once or {@link Declined} without an
 * effect; asking again does no harm. What the systems or the store throw comes through. Not thread-safe.
 */
public final class Operator {

    private final Dataflow dataflow;
    private final BiFunction<String, Budget, Work> works;
    private final Standings standings;
    private final Function<String, PairKey> keys;

    Operator(
            Dataflow dataflow,
            BiFunction<String, Budget, Work> works,
            Standings standings,
            Function<String, PairKey> keys) {
        this.dataflow = dataflow;
        this.works = works;
        this.standings = standings;
        this.keys = keys;
    }

    /**
     * What was done.
     *
     * @param left id, as far as it is known
     * @param right likewise
     * @param problem what stands afterwards
     */
    public record Outcome(Optional<String> left, Optional<String> right, Fate fate, Optional<Problem> problem) {}

    /** Two records that belong together. */
    public record Ids(String left, String right) {}

    /**
     * What became of two that were to be linked by their ids.
     *
     * @param isNew whether they were not linked with each other before
     * @param refused why they are not; empty if they are
     */
    public record Imported(boolean isNew, Optional<Declined> refused) {
        static final Imported LINKED = new Imported(true, Optional.empty());
        static final Imported PRESENT = new Imported(false, Optional.empty());
    }

    /**
     * Links records by their ids alone; no system is asked, nothing travels before the next reconcile. One that cannot
     * be linked does not keep the others from it.
     *
     * @return what became of each, in their order; fewer when the time is over
     */
    public List<Imported> importLinks(String pair, List<Ids> wanted, Budget budget) {
        return new Importing(works.apply(pair, budget)).all(wanted);
    }

    /**
     * Links two records, whatever the match rules say, and merges them as at any first link; the values of a pair
     * that may not write travel when it goes on.
     *
     * @throws Declined if one is linked, unknown, outside the filter, or just being written
     */
    public Outcome link(String pair, String left, String right, Budget budget) {
        return new Joining(works.apply(pair, budget)).join(left, right, standings.now(pair) == Standing.LIVE);
    }

    /**
     * Ends the link of a record; the same two are never linked again by themselves.
     *
     * @throws Declined if it is not linked, or just being written
     */
    public Outcome unlink(String pair, Side side, String id, Budget budget) {
        Work work = works.apply(pair, budget);
        Entry entry = LinkedEntry.of(work, side, id);
        Link link = entry.link().orElseThrow();
        boolean done = work.links()
                .retire(work.key(), link, Entry.State.UNLINKED, "a person unlinked the two", work.now())
                .done();
        if (!done) {
            throw Declined.busy("the link changed at this moment");
        }
        return new Outcome(Optional.of(link.left()), Optional.of(link.right()), Fate.RETIRED, Optional.empty());
    }

    /**
     * Ends a conflict that the definition leaves to a person: the winner's value, as it is now, travels.
     *
     * @param property or group the conflict is about; empty if there is only one
     * @param all whether all conflicts of the link are decided that way
     * @throws Declined if there is no such conflict, the record is not linked or just being written, or the pair may
     *     not write
     */
    public Outcome resolve(
            String pair, Side side, String id, Optional<String> property, boolean all, Side winner, Budget budget) {
        refuseHeldBack(pair);
        return new Resolving(works.apply(pair, budget), winner, property, all).resolve(side, id);
    }

    /**
     * Creates the counterpart of a record whose create was sent and never answered, because a person says that it did
     * not take effect; what is found nevertheless is linked instead.
     *
     * @throws Declined if no create of the record waits for a person, or the pair may not write
     */
    public Fate createAfterAll(String pair, Side side, String id, Budget budget) {
        refuseHeldBack(pair);
        Work work = works.apply(pair, budget);
        Entry entry = work.links().find(work.key(), side, id);
        if (entry.claim().filter(Claim::parked).isEmpty()) {
            throw new Declined(
                    Declined.Code.NO_UNKNOWN_OUTCOME,
                    "no create of this record waits for a person (it is " + LinkedEntry.word(entry) + ")",
                    "leave \"create\" out");
        }
        return new Records(work).handled(entry, () -> new Recovery(work).recover(entry, Recovery.By.ASSURANCE));
    }

    /**
     * Stops a pair: its webhooks become due marks, its runs do nothing. A run under way ends its invocation, and other
     * instances take webhooks for a minute more.
     *
     * @return false if it was paused before
     */
    public boolean pause(String pair) {
        return standings.pause(pair, true);
    }

    /** Lets a paused pair go on. @return false if it was not paused */
    public boolean resume(String pair) {
        return standings.pause(pair, false);
    }

    /**
     * Erases what the store knows of one record.
     *
     * @return false if it knew nothing
     * @throws Declined if it is just being written or created
     */
    public boolean forget(String pair, Side side, String id, Budget budget) {
        List<PairKey> all = dataflow.pairs().stream().map(Pair::name).map(keys).toList();
        return new Forgetting(works.apply(pair, budget), all).forget(side, id);
    }

    private void refuseHeldBack(String pair) {
        Standing standing = standings.now(pair);
        if (standing != Standing.LIVE) {
            String why = standing == Standing.PAUSED ? "is paused" : "waits for an approval";
            String wayOut = standing == Standing.PAUSED ? "resume it first" : "preview and approve it first";
            throw new Declined(
                    Declined.Code.PAUSED, "the pair " + pair + " " + why + ", so nothing is written", wayOut);
        }
    }
}
