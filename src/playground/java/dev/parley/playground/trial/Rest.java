package dev.parley.playground.trial;

import dev.parley.sync.Links.DueRecord;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;

/** Lets everything come to rest and looks at what is there then. */
final class Rest {

    private static final int MOST_PASSES = 14;
    private static final int QUIET_PASSES = 2;
    private static final int LONG_PAUSE_EVERY = 3;
    private static final Duration LEASES = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration LONG_PAUSE = Duration.ofHours(7);
    private static final Duration RUN = Duration.ofMinutes(10);

    private final Play play;
    private final EachStep each;
    private final AtRest atRest;
    private boolean chases;

    Rest(Play play, EachStep each) {
        this.play = play;
        this.each = each;
        this.atRest = new AtRest(play, each);
    }

    void come() {
        play.moments.clear();
        play.switches().off();
        play.hints.clear();
        play.tale.phase("Edits and faults stop; runs go on until nothing is left to do:");
        play.clock.pass(LEASES);
        play.workers().rest(() -> {
            play.operators().takeOver();
            chases = !runs();
        });
        if (!chases) {
            atRest.check();
        }
        play.tale.phase("At rest.");
    }

    /** Whether they come to rest; not when two values chase each other round a ring of systems. */
    private boolean runs() {
        int quiet = 0;
        for (int pass = 1; quiet < QUIET_PASSES; pass++) {
            if (pass > MOST_PASSES && play.setting.shape() == Setting.Shape.RING) {
                play.counter.chases++;
                return false;
            }
            if (pass > MOST_PASSES) {
                throw new Violation(
                        "no rest", "after " + MOST_PASSES + " runs something is still to be done: " + left());
            }
            long before = play.counter.writes;
            play.scene.dataflows().forEach(dataflow -> {
                play.workers().run(dataflow, Kind.SYNC, 0, RUN);
                play.workers().run(dataflow, Kind.RECONCILE, 0, RUN);
                play.operators().attend(dataflow);
            });
            play.clock.pass(pass % LONG_PAUSE_EVERY == 0 ? LONG_PAUSE : PAUSE);
            each.check();
            quiet = play.counter.writes == before && left().isEmpty() ? quiet + 1 : 0;
        }
        return true;
    }

    /** What waits; not what has a problem, and is looked at again and again. */
    private String left() {
        StringBuilder waiting = new StringBuilder();
        play.scene
                .places()
                .filter(place -> place.side() == dev.parley.dataflow.Side.LEFT)
                .forEach(
                        place -> play
                                .store
                                .due(play.key(place), play.clock.instant().plus(Duration.ofDays(1)), EachStep.ALL)
                                .stream()
                                .filter(due -> !triesAgain(place, due))
                                .forEach(due -> waiting.append(due)));
        return waiting.toString();
    }

    private boolean triesAgain(Scene.Place place, DueRecord due) {
        return play.store.find(play.key(place), due.side(), due.id()).problem().isPresent();
    }
}
