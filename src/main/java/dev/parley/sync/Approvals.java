package dev.parley.sync;

/**
 * How new and changed definitions go live.
 *
 * @param automatic they go live by themselves ({@code PARLEY_APPROVE=auto}); else one that would write waits for
 *     {@code approve}
 * @param epoch names the life of the table; a table that was filled under another one was restored, and what it
 *     holds is shown before anything is written, also under {@code automatic}
 */
public record Approvals(boolean automatic, String epoch) {}
