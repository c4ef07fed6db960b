package dev.parley.playground.trial;

import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.StoreFailure;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What goes wrong: lags, faults, stops, records that a system refuses. */
final class Switches {

    private final Play play;
    private final Set<Ref> bad = new LinkedHashSet<>();
    private boolean everBad;

    Switches(Play play) {
        this.play = play;
    }

    void lag(Step step) {
        MemorySystem system = play.system(step.a());
        Duration lag = share(system, step.b());
        play.tale.add("reads of " + system.name() + " lag by " + lag.toMillis() + " ms");
        system.faults().lag(lag);
    }

    void searchLag(Step step) {
        MemorySystem system = play.system(step.a());
        Duration lag = share(system, step.b());
        play.tale.add("searches of " + system.name() + " lag by " + lag.toMillis() + " ms");
        system.faults().searchLag(lag);
    }

    /** Never more than the system declares. */
    private Duration share(MemorySystem system, int pick) {
        return play.setting.make(system.name()).readLag().multipliedBy(pick % 3).dividedBy(2);
    }

    /** Updates of the record are refused from now on, or no more. */
    void bad(Step step) {
        play.persons().record(step).ifPresent(record -> {
            boolean on = bad.add(record) || !bad.remove(record);
            everBad |= on;
            play.tale.add(record + (on ? " refuses every update from now on" : " takes updates again"));
        });
    }

    boolean isBad(Ref record) {
        return bad.contains(record);
    }

    /** Whether any record refused anything. */
    boolean everBad() {
        return everBad;
    }

    void stop(Step step) {
        play.counter.stops++;
        play.tale.add("the worker stops");
        throw new Stopped();
    }

    void lost(Step step) {
        fault("the answer is lost", new RemoteFailure.Unavailable("no answer", true, Optional.empty(), null));
    }

    void down(Step step) {
        fault("the system is down", new RemoteFailure.Unavailable("503", false, Optional.empty(), null));
    }

    void limit(Step step) {
        Duration wait = Duration.ofSeconds(1 + step.b() % 40);
        fault("too many calls", new RemoteFailure.Unavailable("429", false, Optional.of(wait), null));
    }

    void garbled(Step step) {
        fault("the answer cannot be read", new RemoteFailure.Unreadable("HTML instead of JSON", null));
    }

    void storeDown(Step step) {
        fault("the store is down", new StoreFailure("no connection", null));
    }

    void storeLost(Step step) {
        fault("the store's answer is lost", new StoreFailure("no answer", null));
    }

    private void fault(String words, RuntimeException failure) {
        play.counter.faults++;
        play.tale.add(words);
        throw failure;
    }

    /** All off again, but for records that are refused. */
    void off() {
        play.systems.values().forEach(system -> {
            system.faults().lag(Duration.ZERO);
            system.faults().searchLag(Duration.ZERO);
        });
    }
}
