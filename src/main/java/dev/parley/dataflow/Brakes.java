package dev.parley.dataflow;

/**
 * How much one run may do without being asked about. Immutable.
 *
 * @param changes records created or overwritten
 * @param deletes linked records that are gone
 * @param atLeast fewer than so many never brake
 */
public record Brakes(Limit changes, Limit deletes, long atLeast) {

    public static final Brakes DEFAULTS = new Brakes(Limit.percent(30), Limit.percent(10), 20);

    /**
     * A limit.
     *
     * @param share whether the amount is a percentage of the links of the pair
     */
    public record Limit(boolean share, long amount) {

        /** No limit at all. */
        public static final Limit OFF = new Limit(false, Long.MAX_VALUE);

        public static Limit percent(long percent) {
            return new Limit(true, percent);
        }

        public static Limit number(long number) {
            return new Limit(false, number);
        }

        /** As a definition writes it. */
        public String text() {
            if (this.equals(OFF)) {
                return "off";
            }
            return share ? amount + "%" : Long.toString(amount);
        }

        /** How many links a pair needs at least so that {@code count} is within the limit. */
        private long linksFor(long count) {
            if (!share) {
                return count <= amount ? 0 : Long.MAX_VALUE;
            }
            return amount == 0 ? Long.MAX_VALUE : (count * 100 + amount - 1) / amount;
        }
    }

    /** How many links a pair needs so that a count is within a limit: 0 when any will do, the most when none does. */
    public long linksFor(Limit limit, long count) {
        return count < atLeast ? 0 : limit.linksFor(count);
    }
}
