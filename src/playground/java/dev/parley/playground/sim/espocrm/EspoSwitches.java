package dev.parley.playground.sim.espocrm;

import dev.parley.playground.sim.Flag;
import dev.parley.playground.sim.webhook.WebhookSwitches;

/** What can be changed about the EspoCRM simulator while it runs. No rate limit is documented of it. Thread-safe. */
public final class EspoSwitches extends WebhookSwitches {

    /** The API key answers 401. */
    public final Flag keyRevoked = flag("keyRevoked", false);

    /** Listings say {@code "total": -1}, as when counting is off. */
    public final Flag countingOff = flag("countingOff", false);

    /** Listings bear the items of orders. INFERENCE: not known; a real one may leave them to the read by id. */
    public final Flag itemsInListings = flag("itemsInListings", true);

    EspoSwitches() {
        super(false);
    }
}
