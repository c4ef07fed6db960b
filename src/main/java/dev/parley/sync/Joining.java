package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person says that two records are the same thing: they are linked, whatever the match rules say. */
final class Joining {

    private static final String REASON = "linked by a person";

    private final Work work;

    Joining(Work work) {
        this.work = work;
    }

    /** @param travels whether values may travel now */
    Operator.Outcome join(String left, String right, boolean travels) {
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        entry(Side.LEFT, left, right);
        entry(Side.RIGHT, right, left);
        records.put(Side.LEFT, record(Side.LEFT, left));
        records.put(Side.RIGHT, record(Side.RIGHT, right));
        // Whatever stops us after the link was stored: its values travel with the next run.
        work.links().markDue(work.key(), Side.LEFT, left, work.now().plus(Duration.ofMinutes(1)), REASON);
        Entry own = entry(Side.LEFT, left, right);
        Entry other = entry(Side.RIGHT, right, left);
        FirstLink linking = new FirstLink(work);
        Link link = linking.joined(own, other, records, fresh(work, left, right, REASON), REASON)
                .orElseThrow(() -> Declined.busy("one of the two records changed at this moment"));
        if (travels) {
            new Records(work).handled(own, () -> {
                linking.bring(own, link, records);
                return Fate.LINKED;
            });
        }
        Optional<Problem> problem =
                work.links().find(work.key(), Side.LEFT, left).problem();
        return new Operator.Outcome(Optional.of(left), Optional.of(right), Fate.LINKED, problem);
    }

    /** What is known of one of the two; it must be free. */
    private Entry entry(Side side, String id, String wanted) {
        Entry entry = work.links().find(work.key(), side, id);
        refuseTaken(entry, wanted);
        return entry;
    }

    /** @throws Declined if the record is linked, or is just getting a counterpart */
    static void refuseTaken(Entry entry, String wanted) {
        Side side = entry.side();
        if (entry.state() == Entry.State.LINKED) {
            throw exists(side, entry.id(), entry.other().orElse(""), wanted, "");
        }
        entry.claim().filter(claim -> !claim.parked()).ifPresent(claim -> {
            throw Declined.busy("a counterpart of " + entry.id() + " on the " + side.word() + " is just being created");
        });
    }

    private static Declined exists(Side side, String id, String other, String wanted, String where) {
        String message = other.equals(wanted)
                ? "the two are linked with each other already" + where
                : "the record " + id + " on the " + side.word() + " is linked with " + other + where;
        String wayOut = other.equals(wanted)
                ? "nothing is to be done; explain tells why their values are what they are"
                : "if that link is wrong, end it first: unlink " + side.word() + "=" + id + where;
        return new Declined(Declined.Code.LINK_EXISTS, message, wayOut);
    }

    private RemoteRecord record(Side side, String id) {
        RemoteRecord record = work.read(side, id)
                .orElseThrow(() -> new Declined(
                        Declined.Code.UNKNOWN_RECORD,
                        "there is no record " + id + " on the " + side.word() + " of the pair "
                                + work.key().pair(),
                        "give the id the system itself uses"));
        if (!work.pair().holds(side, record.body())) {
            throw new Declined(
                    Declined.Code.OUTSIDE_FILTER,
                    "the record " + id + " on the " + side.word() + " does not meet the filter of the pair "
                            + work.key().pair(),
                    "link it in the pair whose filter it meets, or change the record or the filter");
        }
        refuseElsewhere(side, record);
        return record;
    }

    /** A link that another pair over the same resource still holds, although the record has left its filter. */
    private void refuseElsewhere(Side side, RemoteRecord record) {
        for (Work sibling : work.companions().siblings(work.key().pair(), side)) {
            if (!sibling.pair().holds(side, record.body())) {
                Entry there = sibling.links().find(sibling.key(), side, record.id());
                if (there.state() == Entry.State.LINKED) {
                    String where = " in the pair " + sibling.key().pair();
                    throw exists(side, record.id(), there.other().orElse(""), "", where);
                }
            }
        }
    }

    /** Without a base; what the two did in former links is remembered. */
    static Link fresh(Work work, String left, String right, String reason) {
        List<Link.History> history = new ArrayList<>();
        history.add(new Link.History(work.now(), null, "*", reason));
        work.links().tombstone(work.key(), Side.LEFT, left).ifPresent(former -> remember(history, former));
        work.links().tombstone(work.key(), Side.RIGHT, right).ifPresent(former -> remember(history, former));
        return Link.fresh(left, right).remembering(history);
    }

    private static void remember(List<Link.History> history, Tombstone former) {
        history.add(new Link.History(former.at(), null, "*", "a former link ended: " + former.reason()));
        history.addAll(former.history());
    }
}
