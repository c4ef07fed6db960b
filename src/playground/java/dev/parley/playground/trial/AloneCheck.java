package dev.parley.playground.trial;

import dev.parley.dataflow.Pair;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.Entry;
import dev.parley.sync.Problem;

/** Records without counterpart, values that no pair names, problems that must not stand. */
final class AloneCheck {

    private final Play play;
    private final Round before;

    AloneCheck(Play play, Round before) {
        this.play = play;
        this.before = before;
    }

    void check() {
        play.scene.places().forEach(place -> {
            MemorySystem system = play.systems.get(place.system());
            String datatype = place.form().datatype();
            system.records().ids(datatype).forEach(id -> check(place, new Ref(system.name(), datatype, id)));
        });
    }

    private void check(Scene.Place place, Ref record) {
        Entry entry = play.store.find(play.key(place), place.side(), record.id());
        entry.problem().ifPresent(problem -> expected(record, problem));
        Pair pair = place.dataflow().pair(place.pair()).orElseThrow();
        boolean creates = pair.create().in(place.side().opposite());
        boolean forgotten = entry.state() == Entry.State.NONE && entry.problem().isEmpty();
        if (creates && forgotten && !play.gone(record) && !play.outside(place, record) && !play.isOurs(record)) {
            throw new Violation("a record without counterpart, and nothing says why", record + " " + entry);
        }
        if (entry.state() == Entry.State.CLAIMED && entry.problem().isEmpty()) {
            throw new Violation("a claim stays open at rest", record + " " + entry);
        }
    }

    private void expected(Ref record, Problem problem) {
        if (problem.code() == Problem.Code.UNKNOWN_OUTCOME) {
            play.counter.unknown++;
        }
        if (problem.code() == Problem.Code.UNAVAILABLE || problem.code() == Problem.Code.CONTENTION) {
            throw new Violation("a problem that heals by itself stands at rest", record + " " + problem);
        }
        boolean refused = problem.code() == Problem.Code.REJECTED;
        boolean may = play.switches().everBad() || play.setting.makes().stream().anyMatch(Make::unique);
        if (refused && !may) {
            throw new Violation("a refusal that nobody gave", record + " " + problem);
        }
    }
}
