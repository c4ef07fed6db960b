package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * What the systems' clocks say about the order of two edits. Only a true conflict ever asks. Pure.
 *
 * @param later the side edited later; empty when it cannot be told
 * @param words how it was found out, for the reason
 */
record Evidence(Optional<Side> later, String words) {

    /**
     * What one side can say.
     *
     * @param stamp of the property's clock; empty when there is none, or when our own write caused it
     * @param certain whether the clock is the property's own, not merely its record's
     */
    record Witness(Optional<Instant> stamp, boolean certain) {
        static final Witness NONE = new Witness(Optional.empty(), false);
    }

    static Evidence of(Witness left, Witness right) {
        if (left.stamp().isEmpty() || right.stamp().isEmpty()) {
            return new Evidence(Optional.empty(), "no time is known of one edit");
        }
        if (left.certain() != right.certain()) {
            return new Evidence(Optional.empty(), "only one side knows the property's own time");
        }
        int order = left.stamp().get().compareTo(right.stamp().get());
        if (order == 0) {
            return new Evidence(Optional.empty(), "both edits bear the same time");
        }
        String clock = left.certain() ? "the property's clock" : "the record's clock";
        return new Evidence(Optional.of(order > 0 ? Side.LEFT : Side.RIGHT), clock);
    }
}
