package dev.parley.playground.kill;

import java.time.Instant;

/**
 * One kill of the function's process.
 *
 * @param call the call it was at, such as {@code PATCH /v2/Customers/7} or {@code TransactWriteItems}
 * @param step of the script that was under way
 */
public record Kill(Moment moment, String call, int step, Instant at) {

    @Override
    public String toString() {
        return "step " + step + ", " + moment.words() + ": " + call;
    }
}
