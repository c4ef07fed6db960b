package dev.parley.systems.rest;

import dev.parley.systems.rest.Signature.Signs;
import dev.parley.systems.rest.Signature.Written;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a system's webhooks look like. */
final class WebhookReader {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ID = "{id}";

    private WebhookReader() {}

    static WebhookRule read(Section given, Set<String> datatypes) {
        if (!given.has("signature") && !given.has("token")) {
            String wayOut = "add \"signature\", or \"token\" for a sender that does not sign";
            given.problem("events", "webhooks that anybody could send", wayOut);
        }
        Optional<Signature> signature = given.section("signature").map(WebhookReader::signature);
        boolean bySignature =
                signature.filter(rule -> rule.written() == Written.ID_AND_HEX).isPresent();
        tellsEventOnce(given, bySignature);
        Map<String, String> events = new LinkedHashMap<>(given.entries("events", String.class));
        events.values().stream()
                .filter(name -> !datatypes.contains(name))
                .forEach(name -> given.problem(
                        "events", "there is no datatype \"" + name + "\"", Nearest.wayOut(name, datatypes)));
        return new WebhookRule(
                signature,
                given.text("token"),
                given.path("items"),
                new Template(given.text("id", ID)),
                given.text("event").map(Template::new),
                given.text("eventHeader"),
                events,
                List.copyOf(given.items("deleted", String.class)));
    }

    private static void tellsEventOnce(Section given, boolean bySignature) {
        long sources = Stream.of(given.has("event"), given.has("eventHeader"), bySignature)
                .filter(told -> told)
                .count();
        if (sources != 1) {
            String message = sources == 0 ? "nothing tells the event" : "the event is told more than once";
            given.problem("event", message, "say where it stands: \"event\" in the body, or \"eventHeader\"");
        }
    }

    private static Signature signature(Section given) {
        Written written = given.choice("form", Written.HEX);
        Signs signs = given.choice("signs", Signs.BODY);
        boolean timed = signs == Signs.TIMESTAMP_AND_BODY;
        if (timed != given.has("timestamp")) {
            String message =
                    timed ? "no header tells the time that is signed" : "a time that is not signed proves nothing";
            String wayOut = timed ? "add \"timestamp\"" : "remove it, or write signs: timestamp-and-body";
            given.problem(timed ? "signs" : "timestamp", message, wayOut);
        }
        if (given.has("tolerance") && !timed) {
            given.problem("tolerance", "\"tolerance\" of no time", "remove it");
        }
        if (given.has("prefix") && written == Written.ID_AND_HEX) {
            given.problem("prefix", "\"prefix\" means nothing with form id-and-hex", "remove it");
        }
        return new Signature(
                given.text("header", ""),
                given.text("secret", ""),
                written,
                given.text("prefix", ""),
                signs,
                given.text("timestamp"),
                given.duration("tolerance", TOLERANCE));
    }
}
