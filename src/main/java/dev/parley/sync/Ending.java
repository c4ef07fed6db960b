package dev.parley.sync;

import dev.parley.dataflow.Side;

/** Ends a link; what is left is a tombstone. */
final class Ending {

    private final Work work;

    Ending(Work work) {
        this.work = work;
    }

    /** Ends the link of a record that is gone, if that may be. */
    Fate retire(Entry entry, Link link, Side gone, String reason) {
        boolean may = work.consent().to(new Consent.Deed(Consent.Kind.RETIRE, gone, link.left(), link.right(), "", ""));
        return may ? end(entry, link, reason) : Fate.RETIRED;
    }

    /** Ends it without asking again. */
    Fate end(Entry entry, Link link, String reason) {
        boolean done = work.links()
                .retire(work.key(), link, Entry.State.RETIRED, reason, work.now())
                .done();
        if (!done) {
            return work.due(entry, work.now(), "the link changed meanwhile");
        }
        work.tally().retired(link, reason);
        return Fate.RETIRED;
    }
}
