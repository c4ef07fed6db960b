package dev.parley.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run did to one pair. Immutable.
 *
 * @param finished when it ended; empty while it goes on at the next invocation
 * @param notes what was done and why, the latest first, at most {@link #NOTES}
 * @param brake what ended it before its first write
 */
public record Report(
        String run,
        String kind,
        Instant started,
        Optional<Instant> finished,
        Counts counts,
        long remoteCalls,
        long storeReads,
        long storeWrites,
        List<Note> notes,
        Optional<Brake> brake) {

    public static final int NOTES = 50;

    public Report {
        notes = List.copyOf(notes.subList(0, Math.min(NOTES, notes.size())));
    }

    /** Of a run that has just begun. */
    static Report begun(String run, String kind, Instant at) {
        return new Report(run, kind, at, Optional.empty(), Counts.ZERO, 0, 0, 0, List.of(), Optional.empty());
    }

    /** This report with what ended the run. */
    Report with(Optional<Brake> pulled) {
        return new Report(run, kind, started, finished, counts, remoteCalls, storeReads, storeWrites, notes, pulled);
    }

    /** This report under an id of its own. */
    Report under(String id) {
        return new Report(
                id, kind, started, Optional.of(started), counts, remoteCalls, storeReads, storeWrites, notes, brake);
    }

    /** Of a pair to which nothing was done. @param kind what kept it from being run */
    static Report nothing(String kind, Instant at, String reason) {
        Note note = new Note(at, "", "", "nothing", reason);
        return new Report("", kind, at, Optional.of(at), Counts.ZERO, 0, 0, 0, List.of(note), Optional.empty());
    }

    /** Of a pair that another worker is at. */
    static Report busy(Instant at) {
        return nothing("busy", at, "another run of this pair is at work");
    }

    /** One thing done, with its reason; ids and property names, no values. */
    public record Note(Instant at, String left, String right, String done, String reason) {

        /** What is done by a run that leaves the rest to the next invocation because a system asks to wait. */
        public static final String STOPPED = "stopped";
    }

    /** Who asks to wait, and until when; empty unless that is what ended the last invocation. */
    public Optional<String> stopped() {
        return notes.stream()
                .limit(1)
                .filter(note -> note.done().equals(Note.STOPPED))
                .map(Note::reason)
                .findFirst();
    }

    /**
     * How many records of each fate.
     *
     * @param unlinked belong to the pair, have no counterpart, and the pair does not create one
     */
    public record Counts(
            long read,
            long matched,
            long linked,
            long createdLeft,
            long createdRight,
            long updatedLeft,
            long updatedRight,
            long unchanged,
            long conflicts,
            long problems,
            long due,
            long unlinked) {

        public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(
                    read + more.read,
                    matched + more.matched,
                    linked + more.linked,
                    createdLeft + more.createdLeft,
                    createdRight + more.createdRight,
                    updatedLeft + more.updatedLeft,
                    updatedRight + more.updatedRight,
                    unchanged + more.unchanged,
                    conflicts + more.conflicts,
                    problems + more.problems,
                    due + more.due,
                    unlinked + more.unlinked);
        }
    }
}
