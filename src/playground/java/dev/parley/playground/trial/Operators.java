package dev.parley.playground.trial;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.Approval;
import dev.parley.sync.Budget;
import dev.parley.sync.Declined;
import dev.parley.sync.DeedCounts;
import dev.parley.sync.Engine;
import dev.parley.sync.Preview;
import dev.parley.sync.Progress;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.StoreFailure;
import java.time.Duration;
import java.util.List;

/** Those who look after Parley: they pause and resume pairs, approve what waits, and change definitions. */
final class Operators {

    private static final Duration TIME = Duration.ofMinutes(10);

    private final Play play;

    Operators(Play play) {
        this.play = play;
    }

    void pause(Step step) {
        asked(step, "pauses", (engine, pair) -> engine.operator().pause(pair));
    }

    void resume(Step step) {
        asked(step, "resumes", (engine, pair) -> engine.operator().resume(pair));
    }

    void approve(Step step) {
        if (play.workers().free()) {
            approve(dataflow(step), play.workers().worker(step));
        }
    }

    /** One instance gets another edition of all definitions, or both do. */
    void change(Step step) {
        play.tale.add("the definitions are changed");
        play.workers().change(step.c() % 3 == 0 ? List.of(step.a() % 2) : List.of(0, 1));
    }

    private interface Order {
        boolean to(Engine engine, String pair);
    }

    private void asked(Step step, String word, Order order) {
        if (play.workers().free()) {
            Dataflow dataflow = dataflow(step);
            ask(dataflow, play.workers().worker(step), word, order);
        }
    }

    private void ask(Dataflow dataflow, int worker, String word, Order order) {
        for (Pair pair : dataflow.pairs()) {
            play.workers().ask(dataflow, worker, engine -> {
                try {
                    boolean done = order.to(engine, pair.name());
                    play.tale.add("somebody " + word + " " + dataflow.name() + " " + pair.name() + ": " + done);
                } catch (Declined | StoreFailure e) {
                    play.tale.add("nobody " + word + " " + dataflow.name() + ": " + e.getMessage());
                }
            });
        }
    }

    private Dataflow dataflow(Step step) {
        return play.scene.dataflows().get(step.b() % play.scene.dataflows().size());
    }

    private void approve(Dataflow dataflow, int worker) {
        play.workers().ask(dataflow, worker, engine -> {
            try {
                approve(dataflow, engine);
            } catch (StoreFailure | RemoteFailure e) {
                play.tale.add("the approval failed: " + e.getMessage());
            }
        });
    }

    private void approve(Dataflow dataflow, Engine engine) {
        List<String> pairs = dataflow.pairs().stream().map(Pair::name).toList();
        Preview preview = engine.preview(pairs, budget(), Preview.SHOWN);
        if (!play.workers().shift().deeds().isEmpty()) {
            throw new Violation("a preview writes", dataflow.name());
        }
        if (preview.hash().isEmpty()) {
            return;
        }
        play.tale.add("somebody approves " + preview.pairs());
        Approval approval = engine.approve(pairs, preview.hash().get(), budget(), Progress.NONE);
        boolean given = approval instanceof Approval.Given;
        play.tale.add(dataflow.name() + ": " + approval.getClass().getSimpleName());
        if (!given && !play.workers().shift().deeds().isEmpty()) {
            throw new Violation("something is done without an approval", approval.toString());
        }
        pairs.forEach(pair -> within(dataflow, preview.pairs().get(pair).deeds()));
    }

    /** What was done was approved. */
    private void within(Dataflow dataflow, DeedCounts approved) {
        for (Side side : Side.values()) {
            boolean left = side == Side.LEFT;
            String system = dataflow.end(side).system();
            long more = approved.linked() + approved.createdLeft() + approved.createdRight();
            check(system, Deed.CREATED, left ? approved.createdLeft() : approved.createdRight());
            check(system, Deed.UPDATED, more + (left ? approved.updatedLeft() : approved.updatedRight()));
            check(system, Deed.REMOVED, left ? approved.removedLeft() : approved.removedRight());
        }
    }

    private void check(String system, Deed kind, long most) {
        long done = play.workers().shift().deeds().stream()
                .filter(deed -> deed.kind() == kind && deed.record().system().equals(system))
                .map(Shift.Done::record)
                .distinct()
                .count();
        if (done > most) {
            throw new Violation(
                    "more is done than was approved", done + " " + kind + " in " + system + ", not " + most);
        }
    }

    /** Ends all pauses, and gives every instance the newest edition. */
    void takeOver() {
        if (play.setting.guards().drawn()) {
            play.workers().renew();
            play.scene.dataflows().forEach(this::resume);
        }
    }

    private void resume(Dataflow dataflow) {
        ask(dataflow, 0, "resumes", (engine, pair) -> engine.operator().resume(pair));
    }

    /** Approves what waits or was braked. */
    void attend(Dataflow dataflow) {
        if (play.setting.guards().drawn() && waits(dataflow)) {
            approve(dataflow, 0);
        }
    }

    private boolean waits(Dataflow dataflow) {
        return dataflow.pairs().stream()
                .map(pair -> new dev.parley.sync.PairKey(play.connection(), dataflow.name(), pair.name()))
                .anyMatch(key -> play.store.run(key).brake().isPresent());
    }

    private Budget budget() {
        return new Budget(play.clock, play.clock.instant().plus(TIME), Duration.ZERO);
    }
}
