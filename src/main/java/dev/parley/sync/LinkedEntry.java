package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Locale;

/** A record as a person names it, who takes it for linked. */
final class LinkedEntry {

    private LinkedEntry() {}

    /** @throws Declined if it is not linked, or its link is just being written */
    static Entry of(Work work, Side side, String id) {
        Entry entry = work.links().find(work.key(), side, id);
        Link link = entry.link()
                .orElseThrow(() -> new Declined(
                        Declined.Code.NOT_LINKED,
                        "the record " + id + " on the " + side.word() + " is not linked (it is " + word(entry) + ")",
                        "links lists what is linked; explain tells how a record stands"));
        refuseWriting(work, link);
        return entry;
    }

    static void refuseWriting(Work work, Link link) {
        if (link.intent().filter(intent -> intent.expiry().isAfter(work.now())).isPresent()) {
            throw Declined.busy("another worker is writing to " + link.left() + " and " + link.right());
        }
    }

    static String word(Entry entry) {
        return entry.state() == Entry.State.NONE
                ? "unlinked"
                : entry.state().name().toLowerCase(Locale.ROOT);
    }
}
