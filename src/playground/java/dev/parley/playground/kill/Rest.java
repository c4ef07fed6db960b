package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Runs the function undisturbed until it has nothing to do any more. */
final class Rest {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Operator operator;
    private final IntSupplier writes;
    private final Waiting waiting;

    /** @param writes how many there have been to both systems */
    Rest(Operator operator, IntSupplier writes, Waiting waiting) {
        this.operator = operator;
        this.writes = writes;
        this.waiting = waiting;
    }

    /** What is not as it must be: no rest, or writes after it. */
    List<Violation> reach() throws InterruptedException {
        var violations = new ArrayList<Violation>();
        var end = Instant.now().plus(LONGEST);
        while (waiting.held()) {
            Thread.sleep(LOOK.toMillis());
        }
        while (!settles()) {
            if (Instant.now().isAfter(end)) {
                violations.add(new Violation("NO_REST", "within " + LONGEST + ": " + operator.run("sync")));
                return violations;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        for (var action : List.of("sync", "reconcile")) {
            var before = writes.getAsInt();
            var answer = ask(action);
            if (writes.getAsInt() != before) {
                violations.add(new Violation("WROTE_AGAIN", action + ": " + answer));
            }
        }
        return violations;
    }

    /** An edit that moves no change stamp, like one of an address in PowerOffice Go, is found by a reconcile only. */
    private boolean settles() {
        return quiet("sync") && quiet("reconcile");
    }

    private boolean quiet(String action) {
        var before = writes.getAsInt();
        return operator.run(action).filter(Rest::isDone).isPresent()
                && writes.getAsInt() == before
                && !waiting.anything();
    }

    private JsonNode ask(String action) {
        return operator.run(action)
                .orElseThrow(() -> new IllegalStateException("the function ended although nobody killed it"));
    }

    private static boolean isDone(JsonNode answer) {
        return answer.path("ok").asBoolean() && !answer.findValuesAsText("more").contains("true");
    }
}
