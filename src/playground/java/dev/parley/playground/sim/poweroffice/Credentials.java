package dev.parley.playground.sim.poweroffice;

/**
 * The three keys of one PowerOffice Go integration and client.
 *
 * @param applicationKey names the integration
 * @param clientKey names the client (tenant)
 * @param subscriptionKey names the subscription that rate limits are counted by
 */
record Credentials(String applicationKey, String clientKey, String subscriptionKey) {

    /** Invented keys of the real ones' shape. */
    static final Credentials PLAYGROUND = new Credentials(
            "0a11c0de-0000-4000-8000-00000000a991",
            "0a11c0de-0000-4000-8000-0000000c11e4",
            "0a11c0de00004000800000000000005b");
}
