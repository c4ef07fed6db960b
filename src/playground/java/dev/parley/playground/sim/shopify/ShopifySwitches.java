package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.Count;
import dev.parley.playground.sim.Flag;
import dev.parley.playground.sim.webhook.WebhookSwitches;

/** What can be changed about the Shopify simulator while it runs. Thread-safe. */
public final class ShopifySwitches extends WebhookSwitches {

    /** Size of the leaky bucket. */
    public final Count bucketSize = count("bucketSize", 40);

    /** Calls a second the bucket leaks: 2, Advanced 4, Plus 20. */
    public final Count leakPerSecond = count("leakPerSecond", 2);

    /** The access token answers 401. */
    public final Flag accessTokenRevoked = flag("accessTokenRevoked", false);

    /** Whether a record changed at exactly {@code updated_at_min} is listed; not known. */
    public final Flag updatedAtMinInclusive = flag("updatedAtMinInclusive", true);

    /** What the search index lags behind writes, besides the read lag. */
    public final Count searchLagMillis = count("searchLagMillis", 0);

    /**
     * An address without id in a customer PUT is added; off: the addresses given replace all. Not confirmed by
     * Shopify.
     */
    public final Flag customerPutAddsAddress = flag("customerPutAddsAddress", true);

    /** An address edit moves the customer's {@code updated_at} and announces it. Not confirmed by Shopify. */
    public final Flag addressBumpsCustomer = flag("addressBumpsCustomer", true);

    /** Payloads lack addresses and tags, as from version 2025-01 at least the tags do. */
    public final Flag trimmedPayload = flag("trimmedPayload", false);

    ShopifySwitches() {
        super(true);
    }
}
