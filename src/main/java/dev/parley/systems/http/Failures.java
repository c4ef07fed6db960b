package dev.parley.systems.http;

import dev.parley.mapping.Path;
import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates statuses into failures, by who must act. */
public final class Failures {

    /** Bad credentials, missing privilege, a shop that is frozen or locked. */
    private static final Set<Integer> DENIED = Set.of(401, 402, 403, 423);

    private static final Set<Integer> REJECTED = Set.of(400, 409, 413, 422);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private Failures() {}

    /** Returns for an answer that succeeded. */
    public static void check(String system, Request request, Reply reply, Complaint.Reader reader) {
        if (!reply.succeeded()) {
            throw of(system, request, reply, reader);
        }
    }

    /** The failure that an answer without success means. */
    public static RemoteFailure of(String system, Request request, Reply reply, Complaint.Reader reader) {
        int status = reply.status();
        String what = system + " " + request + ": status " + status;
        if (status == RetryAfter.TOO_MANY || status >= 500) {
            boolean effectPossible = status >= 500 && !request.repeatable();
            Optional<Duration> wait = RetryAfter.of(reply);
            return new RemoteFailure.Unavailable(
                    wait.map(time -> asksToWait(system, reply, time) + " (" + request + ": status " + status + ")")
                            .orElse(what),
                    effectPossible,
                    wait,
                    null);
        }
        if (DENIED.contains(status)) {
            return new RemoteFailure.Denied(what + "; look at the credentials and privileges of this connection");
        }
        if (REJECTED.contains(status)) {
            return rejected(what, request, reader.read(Json.tolerant(reply)));
        }
        if (GONE.contains(status)
                && !request.repeatable()
                && Json.tolerant(reply).isObject()) {
            // A write to a record that is gone: the next read finds that out and decides.
            return new RemoteFailure.Unavailable(what + ", not found", false, Optional.empty(), null);
        }
        return new RemoteFailure.Unreadable(what + " is not expected here; look at the address of the system", null);
    }

    /** Whether the title stands in what we sent: then it may be a value, whatever place the system put it into. */
    private static boolean quotes(Request request, Complaint complaint) {
        String title = complaint.title().toLowerCase(Locale.ROOT);
        return request.content()
                .filter(sent -> sent.text().toLowerCase(Locale.ROOT).contains(title))
                .isPresent();
    }

    private static String asksToWait(String system, Reply reply, Duration wait) {
        return system + " asks to wait until " + reply.sentAt().plus(wait).truncatedTo(ChronoUnit.MILLIS);
    }

    private static RemoteFailure rejected(String what, Request request, Complaint complaint) {
        List<Path> named = complaint.properties();
        String names = named.stream().map(Path::text).collect(Collectors.joining(", "));
        String title = complaint.title().isEmpty() || quotes(request, complaint) ? "" : ", " + complaint.title();
        String message = what + title + (names.isEmpty() ? "" : " (" + names + ")");
        return new RemoteFailure.Rejected(message, named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }
}
