package dev.parley.systems;

/** How a system comes to send its webhooks to us. */
public sealed interface WebhookSetup {

    /** It sends none: the schedule finds what has changed. */
    record None() implements WebhookSetup {}

    /** A person has to set it up. @param how what to enter there, beside the address; no secret */
    record ByHand(String how) implements WebhookSetup {}

    /** By its API. */
    record Managed(Subscriptions subscriptions) implements WebhookSetup {}
}
