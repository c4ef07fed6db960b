package dev.parley.systems.rest;

import java.time.Duration;
import java.util.Optional;

/**
 * How webhooks are signed: HMAC-SHA-256.
 *
 * @param secret setting with the secret; with {@link Written#ID_AND_HEX} with one entry per webhook
 * @param prefix before the signature in its header
 * @param timestamp header with the time of sending, in seconds since 1970
 * @param tolerance how far that may be from our clock
 */
record Signature(
        String header,
        String secret,
        Written written,
        String prefix,
        Signs signs,
        Optional<String> timestamp,
        Duration tolerance) {

    /** How the signature is written. */
    enum Written {
        HEX,
        BASE64,
        /** Base64 of the webhook's id, a colon and hex: each webhook has a secret of its own (EspoCRM). */
        ID_AND_HEX
    }

    /** What is signed. */
    enum Signs {
        BODY,
        /** Time of sending, a colon and the body. */
        TIMESTAMP_AND_BODY
    }
}
