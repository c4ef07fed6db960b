package dev.parley.playground.sim.webhook;

import dev.parley.playground.sim.Count;
import dev.parley.playground.sim.Switches;

/** What can be changed about a simulator that sends webhooks. Thread-safe. */
// Javac of 21 and newer cannot see that the superclass does nothing with a switch but register it.
@SuppressWarnings("this-escape")
public abstract class WebhookSwitches extends Switches {

    /** Webhooks wait this long before their first try. */
    public final Count webhookLateMillis = count("webhookLateMillis", 0);

    /** The next webhooks are delivered twice, with the same ids. */
    public final Count webhookDuplicateNext = count("webhookDuplicateNext", 0);

    /** The next webhooks are never delivered. */
    public final Count webhookLoseNext = count("webhookLoseNext", 0);

    /** So many percent of all webhooks are never delivered. */
    public final Count webhookLossPercent = count("webhookLossPercent", 0);

    /** The next webhooks are each delivered after the one that follows them, or after two seconds if none does. */
    public final Count webhookReorderNext = count("webhookReorderNext", 0);

    /** The pauses between the tries are so many times shorter. */
    public final Count webhookRetrySpeedup = count("webhookRetrySpeedup", 1);

    protected WebhookSwitches(boolean retryAfter) {
        super(retryAfter);
    }
}
