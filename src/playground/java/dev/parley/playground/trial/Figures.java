package dev.parley.playground.trial;

/**
 * What was played.
 *
 * @param histories played
 * @param steps done
 * @param calls of workers to systems and store
 * @param writes to systems
 * @param stops of a worker in the middle
 * @param faults thrown at a worker
 * @param inside steps that happened in the middle of a worker's call
 * @param windows edits lost between our read by id and our write, which nobody can prevent
 * @param unknown records left as {@code UNKNOWN_OUTCOME}
 * @param ended links
 * @param removed records deleted or archived by workers
 * @param chases histories in which two values chase each other round a ring of systems
 */
public record Figures(
        long histories,
        long steps,
        long calls,
        long writes,
        long stops,
        long faults,
        long inside,
        long windows,
        long unknown,
        long ended,
        long removed,
        long chases) {

    /** Nothing was played. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures more) {
        return new Figures(
                histories + more.histories,
                steps + more.steps,
                calls + more.calls,
                writes + more.writes,
                stops + more.stops,
                faults + more.faults,
                inside + more.inside,
                windows + more.windows,
                unknown + more.unknown,
                ended + more.ended,
                removed + more.removed,
                chases + more.chases);
    }

    @Override
    public String toString() {
        return histories + " histories, " + steps + " steps, " + calls + " calls, " + writes + " remote writes, "
                + inside + " things in the middle of a call, " + stops + " stops, " + faults + " faults, " + windows
                + " edits lost between our read and our write, " + unknown + " unknown outcomes, "
                + ended + " links ended, " + removed + " records removed, " + chases + " chases round a ring";
    }
}
