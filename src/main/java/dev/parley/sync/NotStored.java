package dev.parley.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a record whose link was not stored as meant. Somebody else was faster: it is looked at again, later
 * each time, and nothing is ever forced; how often in a row stands in the due mark, until it becomes a problem.
 */
final class NotStored {

    /** So often in a row it is somebody else's turn before a person is told. */
    static final int MOST = 10;

    private static final Pattern TIMES = Pattern.compile(".*, (\\d{1,3}) in a row");

    private final Work work;

    NotStored(Work work) {
        this.work = work;
    }

    static boolean tooLarge(Written<?> answer) {
        return answer instanceof Written.Refused<?> refused && refused.reason().equals(Refusals.TOO_LARGE);
    }

    /** What is to be told of a link that the store cannot hold. */
    static Action.Raise tooLarge() {
        return new Action.Raise(Problem.Code.TOO_LARGE, Refusals.TOO_LARGE + ", or fewer lines", Optional.empty());
    }

    /**
     * Its fate.
     *
     * @param entry as it was read, with the mark that led here
     * @param why what was going on, for a reader
     */
    Fate fate(Entry entry, Written<?> answer, String why) {
        if (tooLarge(answer)) {
            Entry current = work.links().find(work.key(), entry.side(), entry.id());
            return work.note(current, work.problem(current.problem(), tooLarge(), false, Optional.empty()));
        }
        int times = before(entry) + 1;
        return times < MOST ? later(entry, why, times) : contended(entry, why);
    }

    private Fate later(Entry entry, String why, int times) {
        Duration pause = times == 1 ? Duration.ZERO : Duration.ofSeconds(1L << (times - 2));
        return work.due(entry, work.now().plus(pause), why + ", " + times + " in a row");
    }

    private static int before(Entry entry) {
        if (entry.problem()
                .filter(problem -> problem.code() == Problem.Code.CONTENTION)
                .isPresent()) {
            return MOST - 1;
        }
        Matcher times = TIMES.matcher(entry.due().map(Entry.Due::why).orElse(""));
        return times.matches() ? Integer.parseInt(times.group(1)) : 0;
    }

    private Fate contended(Entry entry, String why) {
        Entry current = work.links().find(work.key(), entry.side(), entry.id());
        Action.Raise raise = new Action.Raise(
                Problem.Code.CONTENTION,
                why + ", " + MOST
                        + " times in a row or more: other workers keep writing it; nothing was forced, and it is"
                        + " tried again by itself",
                Optional.empty());
        Problem problem = work.problem(current.problem(), raise, true, Optional.empty());
        if (!work.links().note(work.key(), current, Optional.of(problem)).done()) {
            return later(entry, why, MOST - 1);
        }
        work.tell(current, problem);
        return Fate.PROBLEM;
    }
}
