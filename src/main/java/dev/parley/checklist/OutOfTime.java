package dev.parley.checklist;

/** The time of this invocation is over; the exercise is begun again by the next. */
final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;
}
