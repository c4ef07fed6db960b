package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.mapping.Fingerprints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What is stored once per connection and dataflow, as one function instance knows it: which pairs may write, and since
 * when each property exists. Not thread-safe.
 */
final class Standings {

    /** How old the knowledge may be that a webhook is answered by; a run reads it anew. */
    private static final Duration RECENT = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 5;

    private final String connection;
    private final Dataflow dataflow;
    private final Links links;
    private final String keyCheck;
    private final Clock clock;
    private final Approvals approvals;
    private final Map<String, String> meanings = new HashMap<>();
    private Meta meta;
    private boolean learned;
    private Instant readAt = Instant.MIN;
    private Map<String, Integer> revisions;

    Standings(
            String connection,
            Dataflow dataflow,
            Links links,
            Fingerprints fingerprints,
            Clock clock,
            Approvals approvals) {
        this.connection = connection;
        this.dataflow = dataflow;
        this.links = links;
        this.keyCheck = fingerprints.check();
        this.clock = clock;
        this.approvals = approvals;
        for (Pair pair : dataflow.pairs()) {
            meanings.put(pair.name(), Meaning.of(dataflow, pair, approvals.epoch()));
        }
    }

    String meaning(String pair) {
        return meanings.get(pair);
    }

    /** Since which revision each property of this definition exists. */
    Map<String, Integer> revisions() {
        if (revisions == null) {
            read();
        }
        return revisions;
    }

    /** How a pair stands, or stood a short time ago. */
    Standing recent(String pair) {
        return standing(pair, RECENT);
    }

    /** How a pair stands now. */
    Standing now(String pair) {
        return standing(pair, Duration.ZERO);
    }

    /** How a pair stands, for somebody who only looks: nothing is stored, not even what this instance adds. */
    Standing glance(String pair) {
        read();
        return Standing.of(learned ? meta : learnt(), pair, meaning(pair), approvals.epoch());
    }

    private Standing standing(String pair, Duration age) {
        if (!learned || !clock.instant().isBefore(readAt.plus(age))) {
            read();
            learn();
        }
        return Standing.of(meta, pair, meaning(pair), approvals.epoch());
    }

    /** Lets pairs write by their present definition. @return false when another worker changed the same item */
    boolean goLive(Collection<String> pairs) {
        read();
        learn();
        Meta next = meta;
        for (String pair : pairs) {
            next = next.withLive(pair, meaning(pair));
        }
        return save(allLive(next) ? next.ofEpoch(approvals.epoch()) : next);
    }

    /** Pauses a pair, or lets it go on. @return whether it was otherwise before */
    boolean pause(String pair, boolean paused) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            read();
            learn();
            Meta next = meta.withPaused(pair, paused);
            if (next.equals(meta)) {
                return false;
            }
            if (save(next)) {
                return true;
            }
        }
        throw Declined.busy("others change what is stored of this dataflow at this moment");
    }

    private boolean allLive(Meta stored) {
        return meanings.entrySet().stream()
                .allMatch(pair -> pair.getValue().equals(stored.live().get(pair.getKey())));
    }

    private void read() {
        meta = links.meta(connection, dataflow.name());
        readAt = clock.instant();
        if (meta.keyCheck().filter(check -> !check.equals(keyCheck)).isPresent()) {
            throw new Engine.WrongKey();
        }
        if (revisions == null) {
            revisions = learnt().revisions();
        }
    }

    /** The first real work of this instance: what its definition adds is stored, or another worker has just done so. */
    private void learn() {
        if (!learned) {
            Meta next = learnt();
            if (!next.equals(meta) && !save(next)) {
                read();
                save(learnt());
            }
            revisions = meta.revisions();
            learned = true;
        }
    }

    /** What is stored, with what this instance's definition adds to it. */
    private Meta learnt() {
        Meta next = Revisions.next(meta, dataflow, keyCheck);
        boolean restored =
                next.epoch().filter(epoch -> !epoch.equals(approvals.epoch())).isPresent();
        if (next.epoch().isEmpty()) {
            next = next.ofEpoch(approvals.epoch());
        }
        if (approvals.automatic() && !restored) {
            for (Map.Entry<String, String> pair : meanings.entrySet()) {
                next = next.withLive(pair.getKey(), pair.getValue());
            }
        }
        return next;
    }

    private boolean save(Meta next) {
        Written<Meta> written = links.saveMeta(connection, dataflow.name(), meta, next);
        written.stored().ifPresent(stored -> meta = stored);
        return written.done();
    }
}
