package dev.parley.playground.desk;

import java.time.Instant;
import java.util.List;

/**
 * Calls a system has received over its API.
 *
 * @param reads calls with GET, tokens excluded
 * @param writes calls with any other method
 * @param last the last calls, oldest first
 */
public record Traffic(int reads, int writes, List<Call> last) {

    public Traffic {
        last = List.copyOf(last);
    }

    /**
     * One call.
     *
     * @param name method and path template, such as {@code PATCH /Customers/{id}}
     * @param status of the answer, 0 when there was none
     */
    public record Call(Instant at, String name, int status, long millis) {}
}
