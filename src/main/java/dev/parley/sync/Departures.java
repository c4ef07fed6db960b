package dev.parley.sync;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Side;
import dev.parley.yaml.Scalars;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deletion that is sure travels: the counterpart is archived or deleted, and the link ends. The link's intent keeps
 * other workers off; whoever is interrupted leaves a counterpart that is gone, or archived, which ends the link too.
 */
final class Departures {

    private final Work work;

    Departures(Work work) {
        this.work = work;
    }

    /**
     * What becomes of the survivor; empty when deletes do not travel to it, or when it is created anew on the other
     * side.
     */
    Optional<Fate> fate(Entry entry, Link link, Side gone, RemoteRecord survivor, boolean anew) {
        Side there = gone.opposite();
        OnDelete policy = policies().onDelete().in(there);
        if (policy == OnDelete.KEEP) {
            return Optional.empty();
        }
        String deleted = "the record on the " + gone.word() + " was deleted (two reads)";
        if (!work.pair().holds(there, survivor.body())) {
            return Optional.of(retire(entry, link, gone, deleted + "; its counterpart is outside the filter"));
        }
        if (policy == OnDelete.ARCHIVE && archived(there, survivor)) {
            return Optional.of(retire(entry, link, gone, deleted + "; its counterpart is archived"));
        }
        List<String> edits = Survival.edits(work.pair(), link, there, survivor.body());
        return switch (Survival.judge(work.pair(), gone, !edits.isEmpty())) {
            case REMOVE -> Optional.of(remove(entry, link, gone, survivor, edits, anew));
            case REVIEW -> Optional.of(raise(entry, link, gone, Problem.Code.CONFLICT, edited(gone, edits)));
            case KEEP ->
                policies().onMissing() == OnMissing.RECREATE
                        ? Optional.empty()
                        : Optional.of(raise(entry, link, gone, Problem.Code.TARGET_MISSING, edited(gone, edits)));
        };
    }

    /** Whether a problem says that a record is surely gone, and what was decided by the policies as they are. */
    boolean verified(Optional<Problem> problem, Side gone) {
        return problem.flatMap(Problem::content).filter(decision(gone)::equals).isPresent();
    }

    private String decision(Side gone) {
        Policies rules = policies();
        return work.pair()
                .fingerprints()
                .of(String.join(
                        "\n",
                        "gone",
                        gone.word(),
                        rules.onDelete().toString(),
                        rules.clear().name()
                                + rules.conflict().name()
                                + rules.onMissing().name()
                                + work.pair().tie()));
    }

    private Policies policies() {
        return work.pair().definition().policies();
    }

    private static String edited(Side gone, List<String> edits) {
        String there = gone.opposite().word();
        return "deleted on the " + gone.word() + ", edited on the " + there + " since they last agreed ("
                + String.join(", ", edits) + "); nothing was done: delete it on the " + there
                + " too, restore it on the " + gone.word() + ", or end the link";
    }

    /** Stores a problem about a record that is surely gone. */
    Fate raise(Entry entry, Link link, Side gone, Problem.Code code, String message) {
        Action.Raise raise = new Action.Raise(code, message, Optional.empty());
        return work.note(entry, work.problem(link.problem(), raise, false, Optional.of(decision(gone))));
    }

    private boolean archived(Side side, RemoteRecord record) {
        return work.traits(side)
                .lifetime()
                .archive()
                .map(mark -> new Condition.Equal(mark.path(), mark.value().asText()))
                .filter(mark -> work.pair().meets(side, record.body(), mark))
                .isPresent();
    }

    private boolean consented(Link link, Side there, OnDelete policy) {
        return work.consent()
                .to(new Consent.Deed(Consent.Kind.REMOVE, there, link.left(), link.right(), "", Scalars.word(policy)));
    }

    private Fate remove(Entry entry, Link link, Side gone, RemoteRecord survivor, List<String> edits, boolean anew) {
        Side there = gone.opposite();
        boolean refused =
                verified(link.problem(), gone) && link.problem().orElseThrow().code() == Problem.Code.REJECTED;
        if (refused && !anew) {
            work.tell(entry, link.problem().get());
            return Fate.PROBLEM;
        }
        if (!work.budget().fits(1)) {
            return work.due(entry, work.now(), "no time left in this invocation");
        }
        OnDelete policy = policies().onDelete().in(there);
        if (!consented(link, there, policy)) {
            return Fate.RETIRED;
        }
        Optional<Link> held = held(link, there);
        if (held.isEmpty()) {
            return work.due(entry, work.now(), "another worker was faster");
        }
        try {
            send(policy, there, survivor);
        } catch (RemoteFailure.Rejected e) {
            return refused(entry, held.get(), gone, e);
        }
        return ended(entry, held.get(), gone, edits);
    }

    /** The link under an intent. What an earlier one may have written stays known, so that it is taken for no edit. */
    private Optional<Link> held(Link link, Side there) {
        Map<Side, Map<String, Link.Sent>> before =
                link.intent().map(Link.Intent::writes).orElse(Map.of());
        Duration lease = work.system(there).callTimeout().multipliedBy(2).plusSeconds(1);
        Link.Intent intent = new Link.Intent(work.ids().get(), work.now().plus(lease), before);
        return work.links().intend(work.key(), link, intent).stored();
    }

    private void send(OnDelete policy, Side there, RemoteRecord survivor) {
        BusinessSystem system = work.system(there);
        if (policy == OnDelete.DELETE) {
            system.delete(work.pair().datatype(there), survivor);
        } else {
            system.archive(work.pair().datatype(there), survivor);
        }
    }

    /** The system keeps the record; it is not asked again before a person says so. */
    private Fate refused(Entry entry, Link held, Side gone, RemoteFailure.Rejected refusal) {
        String there = gone.opposite().word();
        String message = refusal.getMessage() + "; its counterpart on the " + gone.word() + " was deleted: delete or"
                + " archive it on the " + there + " by hand, or choose another \"onDelete\"";
        Action.Raise raise = new Action.Raise(Problem.Code.REJECTED, message, Optional.empty());
        Problem problem = work.problem(held.problem(), raise, false, Optional.of(decision(gone)));
        Link after = held.withIntent(Optional.empty()).withProblem(Optional.of(problem));
        if (!work.links().settle(work.key(), held, after).done()) {
            return work.due(entry, work.now(), "the link changed meanwhile");
        }
        work.tell(entry, problem);
        return Fate.PROBLEM;
    }

    private Fate ended(Entry entry, Link held, Side gone, List<String> edits) {
        OnDelete policy = policies().onDelete().in(gone.opposite());
        String lost = edits.isEmpty() ? "" : "; edits of " + String.join(", ", edits) + " were lost to the deletion";
        String reason = "the record on the " + gone.word() + " was deleted (two reads)" + lost;
        work.tally().removed(gone.opposite(), held, policy == OnDelete.DELETE, reason);
        return new Ending(work).end(entry, held, reason);
    }

    private Fate retire(Entry entry, Link link, Side gone, String reason) {
        return new Ending(work).retire(entry, link, gone, reason);
    }
}
