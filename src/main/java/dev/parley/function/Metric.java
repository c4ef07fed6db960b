package dev.parley.function;

/** What is measured, by the names CloudWatch shows; alarms and dashboards rely on them ({@code metrics.md}). */
public enum Metric {
    READ("Read", Unit.COUNT, Of.PAIR),
    CREATED("Created", Unit.COUNT, Of.PAIR),
    UPDATED("Updated", Unit.COUNT, Of.PAIR),
    CONFLICTS("Conflicts", Unit.COUNT, Of.PAIR),
    PROBLEMS("Problems", Unit.COUNT, Of.PAIR),
    LAG("Lag", Unit.MILLISECONDS, Of.PAIR),
    REMOTE_CALLS("RemoteCalls", Unit.COUNT, Of.PAIR),
    STORE_CALLS("StoreCalls", Unit.COUNT, Of.PAIR),
    DURATION("Duration", Unit.MILLISECONDS, Of.PAIR),
    GOOD_RUNS("GoodRuns", Unit.COUNT, Of.RUN),
    FAILED_RUNS("FailedRuns", Unit.COUNT, Of.RUN),
    HELD_PAIRS("HeldPairs", Unit.COUNT, Of.RUN);

    /** The namespace all of them are in. */
    public static final String NAMESPACE = "Parley";

    /** A dimension every metric has: whose accounts. */
    public static final String CONNECTION = "Connection";

    /** The other dimension every metric has: the dataflow's name. */
    public static final String DATAFLOW = "Dataflow";

    /** The dimension that those of a pair have in addition: the pair's name. */
    public static final String PAIR = "Pair";

    private final String text;
    private final Unit unit;
    private final Of of;

    Metric(String text, Unit unit, Of of) {
        this.text = text;
        this.unit = unit;
        this.of = of;
    }

    /** CloudWatch's names of units. */
    public enum Unit {
        COUNT("Count"),
        MILLISECONDS("Milliseconds");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** What a value belongs to. */
    public enum Of {
        /** A run, webhook or command at one pair: by connection and dataflow, and by pair besides. */
        PAIR,
        /** A run over all pairs that were asked for: by connection and dataflow. */
        RUN
    }

    /** The name CloudWatch shows. */
    public String text() {
        return text;
    }

    public Unit unit() {
        return unit;
    }

    public Of of() {
        return of;
    }
}
