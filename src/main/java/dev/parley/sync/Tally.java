package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Report.Counts;
import dev.parley.sync.Report.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Counts and notes of the invocation at work. Not thread-safe. */
class Tally {

    private final Clock clock;
    private final Deque<Note> notes = new ArrayDeque<>();
    private final Halt halt;
    private final Optional<Metered> metered;
    private Counts counts = Counts.ZERO;
    private boolean back;

    /** Whose figures are kept, and where. */
    record Metered(Meter meter, String pair) {}

    /** @param halt shared by all pairs of the session */
    Tally(Clock clock, Halt halt) {
        this(clock, halt, Optional.empty());
    }

    Tally(Clock clock, Halt halt, Optional<Metered> metered) {
        this.clock = clock;
        this.halt = halt;
        this.metered = metered;
    }

    Counts counts() {
        return counts;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void read(int rows) {
        add(new Counts(rows, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    void unchanged() {
        add(new Counts(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0));
    }

    void due() {
        add(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    }

    void linked(String left, String right, String reason) {
        add(new Counts(0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        note(left, right, "linked", reason);
    }

    void created(Side side, String left, String right, String reason) {
        long onLeft = side == Side.LEFT ? 1 : 0;
        add(new Counts(0, 0, 1, onLeft, 1 - onLeft, 0, 0, 0, 0, 0, 0, 0));
        note(left, right, "created in " + side.word(), reason);
    }

    void updated(Side side, Link link, String properties, String reason) {
        long onLeft = side == Side.LEFT ? 1 : 0;
        add(new Counts(0, 0, 0, 0, 0, onLeft, 1 - onLeft, 0, 0, 0, 0, 0));
        note(link.left(), link.right(), "updated " + side.word() + ": " + properties, reason);
    }

    /** @param edited when the edit was made that has now arrived, as far as it is known */
    void arrived(Optional<Instant> edited) {
        Instant now = clock.instant();
        edited.map(time -> time.isAfter(now) ? Duration.ZERO : Duration.between(time, now))
                .ifPresent(lag -> metered.ifPresent(to -> to.meter().arrived(to.pair(), lag)));
    }

    void unlinked() {
        add(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    Halt halt() {
        return halt;
    }

    /** The run ends because a system asks to wait. */
    void stopped(String reason) {
        note("", "", Note.STOPPED, reason);
    }

    /** What could not be reached before is reached again: others that wait for it need not wait any longer. */
    void isBack() {
        back = true;
    }

    boolean back() {
        return back;
    }

    void conflict() {
        add(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0));
    }

    void problem(String left, String right, Problem problem) {
        add(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
        note(left, right, problem.code().name(), problem.message());
    }

    void removed(Side side, Link link, boolean deleted, String reason) {
        note(link.left(), link.right(), (deleted ? "deleted on the " : "archived on the ") + side.word(), reason);
    }

    void retired(Link link, String reason) {
        note(link.left(), link.right(), "retired", reason);
    }

    private void add(Counts more) {
        counts = counts.plus(more);
        metered.ifPresent(to -> to.meter().add(to.pair(), more));
    }

    private void note(String left, String right, String done, String reason) {
        notes.addFirst(new Note(clock.instant(), left, right, done, reason));
        if (notes.size() > Report.NOTES) {
            notes.removeLast();
        }
    }
}
