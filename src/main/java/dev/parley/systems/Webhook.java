package dev.parley.systems;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what claims to be a webhook of a system. A webhook is a hint to look at a record, never data: nothing of its
 * body but ids is used. Implementations are thread-safe and do no I/O.
 */
public interface Webhook {

    /**
     * @param token what stands in the address behind the system, if anything does: proof of a sender that does not sign
     * @param headers names in any letter case
     * @param body the raw bytes, just as they came
     */
    Verdict verify(Optional<String> token, Map<String, String> headers, byte[] body);

    /**
     * A record to look at.
     *
     * @param datatype as definitions name it
     * @param deleted whether the system says that it was deleted; to be found out by reading, like anything else
     */
    record Hint(String datatype, String id, boolean deleted) {}

    /** What a webhook is worth. */
    sealed interface Verdict {

        /** It is from the system; {@code hints} is empty for a topic that concerns no datatype. */
        record Verified(List<Hint> hints) implements Verdict {
            public Verified {
                hints = List.copyOf(hints);
            }
        }

        /** It bears no signature, or no token where one is needed. */
        record Unsigned() implements Verdict {}

        /** Its address has a token, and this system's has none. */
        record Misaddressed() implements Verdict {}

        /** Its signature is not the system's, or it is meant for another connection. */
        record BadSignature(String reason) implements Verdict {}

        /** It is from the system, but not of the shape expected; the reason names no value. */
        record Malformed(String reason) implements Verdict {}
    }
}
