package dev.parley.function;

/**
 * A scheduled run failed as a whole. Lambda is to know it, for its retries, its dead-letter queue and its alarm. The
 * message holds no values; there is no cause, since that of another library might.
 */
final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailed(String message) {
        super(message);
    }
}
