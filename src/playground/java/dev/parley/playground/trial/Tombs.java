package dev.parley.playground.trial;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.Traits.Absence;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Links that ended: only where a record was surely gone, for ever, and not without what the policy says. */
final class Tombs {

    private static final Set<Problem.Code> EXPLAIN =
            Set.of(Problem.Code.TARGET_MISSING, Problem.Code.CONFLICT, Problem.Code.REJECTED, Problem.Code.AMBIGUOUS);

    private final Play play;
    private final Set<Ended> ended = new LinkedHashSet<>();

    /** The end of a pair whose record lost its counterpart, or went. */
    private record Ended(Scene.Place place, Ref record) {}

    Tombs(Play play) {
        this.play = play;
    }

    void before(PairKey key, Link link) {
        boolean sure = play.scene
                .places()
                .filter(place -> play.key(place).equals(key))
                .anyMatch(place -> play.absences.sure(ref(place, link)));
        if (!sure) {
            throw new Violation("a link ends though none of its records is surely gone", link.toString());
        }
    }

    void after(PairKey key, Link link) {
        play.counter.ended++;
        play.scene
                .places()
                .filter(place -> play.key(place).equals(key))
                .forEach(place -> ended.add(new Ended(place, ref(place, link))));
    }

    private static Ref ref(Scene.Place place, Link link) {
        return new Ref(place.system(), place.form().datatype(), link.id(place.side()));
    }

    /** @param from the end of the pair that a counterpart is created for */
    void create(Scene.Place from, Ref source) {
        boolean again = play.setting.policies().onMissing() == OnMissing.RECREATE;
        if (!again && ended.contains(new Ended(from, source))) {
            throw new Violation("created again after its link had ended", source.toString());
        }
    }

    void atRest(Map<EachStep.Joined, Link> links) {
        links.forEach((joined, link) -> {
            boolean left = play.gone(joined.left());
            boolean right = play.gone(joined.right());
            boolean said = link.problem()
                    .filter(problem -> EXPLAIN.contains(problem.code()))
                    .isPresent();
            boolean stays = play.setting.endings().absence() == Absence.UNKNOWN;
            if ((left || right) && !said || left && right && !stays) {
                throw new Violation("a link to what is gone, and nothing says why", joined + " " + link);
            }
        });
        ended.forEach(this::travelled);
    }

    /** The survivor went, or was archived, if the policy says so. */
    private void travelled(Ended end) {
        OnDelete policy = play.setting.policies().onDelete().in(end.place().side());
        Entry entry = play.store.find(
                play.key(end.place()), end.place().side(), end.record().id());
        boolean concerned = policy != OnDelete.KEEP
                && play.setting.policies().onMissing() == OnMissing.RETIRE
                && !play.setting.filtered()
                && entry.state() == Entry.State.RETIRED
                && !play.gone(end.record())
                && !play.removals().everRestored(end.record());
        boolean archived = play.systems
                .get(end.record().system())
                .records()
                .get(end.record().datatype(), end.record().id(), Drafting.ARCHIVED)
                .equals(Drafting.YES);
        if (concerned && !(policy == OnDelete.ARCHIVE && archived)) {
            throw new Violation("a deletion did not travel", end.record() + " " + entry);
        }
    }
}
