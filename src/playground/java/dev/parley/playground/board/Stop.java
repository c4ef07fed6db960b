package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.IntSupplier;

/** Ends the function in the middle of whatever it is at: journal entry {@code {"instances"}}. Thread-safe. */
public final class Stop {

    private final IntSupplier restart;
    private final Journal journal;
    private final Findings findings;

    /** @param restart ends every instance at once and starts them again; says how many there were */
    public Stop(IntSupplier restart, Journal journal, Findings findings) {
        this.restart = restart;
        this.journal = journal;
        this.findings = findings;
    }

    /** Says how many instances were ended. */
    public int now() {
        var instances = restart.getAsInt();
        journal.add("stop", JsonNodeFactory.instance.objectNode().put("instances", instances));
        findings.refresh();
        return instances;
    }
}
