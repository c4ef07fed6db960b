package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.systems.Webhook;
import dev.parley.systems.Webhook.Verdict;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Takes webhooks: {@code POST /webhooks/{system}} or {@code /webhooks/{connection}/{system}}, or with a token behind
 * the latter from a sender that does not sign. Always answers.
 */
final class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final Pattern PATH = Pattern.compile("/webhooks/(?:([^/]+)/)?([^/]+)");
    private static final Pattern WITH_TOKEN = Pattern.compile("(/webhooks/[^/]+/[^/]+)/([^/]+)");

    private final String connection;
    private final Function<String, Optional<Webhook>> verifiers;
    private final Hints hints;
    private final long limit;

    /**
     * @param verifiers by system; empty for a system that is not in this dataflow or sends no webhooks
     * @param limit of a body, in bytes
     */
    Webhooks(String connection, Function<String, Optional<Webhook>> verifiers, Hints hints, long limit) {
        this.connection = connection;
        this.verifiers = verifiers;
        this.hints = hints;
        this.limit = limit;
    }

    ObjectNode answer(ObjectNode event) {
        try {
            return answer(HttpRequest.of(event)).json();
        } catch (RuntimeException e) {
            // What it was about is not known, so nothing could be marked: the sender has to come again.
            LOG.errorf("a webhook failed, %s at %s", Failure.of(e).text(), Origin.of(e));
            return HttpAnswer.UNAVAILABLE.json();
        }
    }

    private HttpAnswer answer(HttpRequest request) {
        Matcher withToken = WITH_TOKEN.matcher(request.path());
        Optional<String> token = withToken.matches() ? Optional.of(withToken.group(2)) : Optional.empty();
        Matcher path = PATH.matcher(token.isPresent() ? withToken.group(1) : request.path());
        boolean here = path.matches() && (path.group(1) == null || path.group(1).equals(connection));
        Optional<Webhook> webhook = here ? verifiers.apply(path.group(2)) : Optional.empty();
        if (webhook.isEmpty()) {
            return HttpAnswer.UNKNOWN;
        }
        if (!request.method().equals("POST")) {
            return HttpAnswer.METHOD;
        }
        return body(request, path.group(2), webhook.get(), token);
    }

    private HttpAnswer body(HttpRequest request, String system, Webhook webhook, Optional<String> token) {
        RawBody raw = new RawBody(request);
        if (raw.over(limit)) {
            return HttpAnswer.TOO_LARGE;
        }
        Optional<byte[]> body = raw.bytes();
        if (body.isEmpty()) {
            return HttpAnswer.MALFORMED;
        }
        if (body.get().length > limit) {
            return HttpAnswer.TOO_LARGE;
        }
        Verdict verdict = webhook.verify(token, request.headers(), body.get());
        return judged(system, verdict, RawBody.isArray(body.get()));
    }

    private HttpAnswer judged(String system, Verdict verdict, boolean isArray) {
        if (verdict instanceof Verdict.Verified verified) {
            return isArray ? hints.mark(system, verified.hints()) : hints.look(system, verified.hints());
        }
        if (verdict instanceof Verdict.Malformed malformed) {
            LOG.warnf("webhook of %s not understood: %s", system, malformed.reason());
            return HttpAnswer.MALFORMED;
        }
        if (verdict instanceof Verdict.Misaddressed) {
            return HttpAnswer.UNKNOWN;
        }
        String reason = verdict instanceof Verdict.BadSignature bad ? bad.reason() : "it bears no signature or token";
        LOG.warnf("webhook of %s refused: %s", system, reason);
        return HttpAnswer.UNSIGNED;
    }
}
