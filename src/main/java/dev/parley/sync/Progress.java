package dev.parley.sync;

/** Told about a long run while it goes on. */
public interface Progress {

    Progress NONE = (pair, run) -> {};

    /** After every page: the run as it stands, with its counts. */
    void page(PairKey pair, RunState.OpenRun run);
}
