package dev.parley.systems.secrets;

import dev.parley.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps what was read for a minute, and longer while it cannot be read anew: one answer that fails stops no work. A
 * secret that is not there is asked for again each time. For one thread.
 */
public final class KeptSecrets implements Secrets {

    private static final Logger LOG = Logger.getLogger(KeptSecrets.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Asked again no sooner than that: each failure costs the event at hand seconds. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Secrets next;
    private final Clock clock;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(Map<String, String> settings, Instant until) {}

    public KeptSecrets(Secrets next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, String>> read(String name) {
        Known last = known.get(name);
        if (last != null && clock.instant().isBefore(last.until())) {
            return Optional.of(last.settings());
        }
        try {
            Optional<Map<String, String>> read = next.read(name);
            known.remove(name);
            read.ifPresent(settings ->
                    known.put(name, new Known(settings, clock.instant().plus(KEPT))));
            return read;
        } catch (RemoteFailure.Unavailable e) {
            if (last == null) {
                throw e;
            }
            LOG.warnf("%s; what was read before is used", e.getMessage());
            known.put(name, new Known(last.settings(), clock.instant().plus(PAUSE)));
            return Optional.of(last.settings());
        }
    }
}
