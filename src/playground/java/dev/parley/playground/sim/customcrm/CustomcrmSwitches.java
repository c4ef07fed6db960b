package dev.parley.playground.sim.customcrm;

import dev.parley.playground.sim.Count;
import dev.parley.playground.sim.Flag;
import dev.parley.playground.sim.webhook.WebhookSwitches;

/** What can be changed about the Customcrm simulator while it runs. Thread-safe. */
public final class CustomcrmSwitches extends WebhookSwitches {

    /** Calls a second, and as many at once. */
    public final Count requestsPerSecond = count("requestsPerSecond", 20);

    /** The access token answers 401. */
    public final Flag tokenRevoked = flag("tokenRevoked", false);

    /** A record others point to can be deleted; off: 409. The contract leaves both open. */
    public final Flag deleteReferred = flag("deleteReferred", false);

    CustomcrmSwitches() {
        super(true);
    }
}
