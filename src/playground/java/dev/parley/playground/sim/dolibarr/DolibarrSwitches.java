package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.Count;
import dev.parley.playground.sim.Flag;
import dev.parley.playground.sim.webhook.WebhookSwitches;

/** What can be changed about the Dolibarr simulator while it runs. No rate limit is documented of it. Thread-safe. */
public final class DolibarrSwitches extends WebhookSwitches {

    /** The API key answers 401. */
    public final Flag keyRevoked = flag("keyRevoked", false);

    /** A list without rows answers 404, as older versions do; off: an empty array. */
    public final Flag emptyListIs404 = flag("emptyListIs404", true);

    /** The change stamp is called {@code tms}; off: {@code date_modification}. The name varies by version. */
    public final Flag stampAsTms = flag("stampAsTms", false);

    /** Stamps are text, {@code YYYY-MM-DD HH:mm:ss} in UTC; off: epoch seconds. Neither is confirmed. */
    public final Flag stampAsText = flag("stampAsText", false);

    /** Decimals are answered as text with eight decimal places; off: numbers. Not confirmed. */
    public final Flag decimalsAsText = flag("decimalsAsText", false);

    /** What a second product with the same {@code ref} is answered. Not confirmed. */
    public final Count duplicateStatus = count("duplicateStatus", 500);

    DolibarrSwitches() {
        super(false);
    }
}
