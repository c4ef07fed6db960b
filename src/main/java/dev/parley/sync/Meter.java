package dev.parley.sync;

import dev.parley.sync.Report.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this engine did since it was last asked, by pair, whatever asked for it: a run, a webhook, a command. A
 * rehearsal does nothing and counts nothing. For one thread.
 */
public final class Meter {

    private final Map<String, Figures> figures = new LinkedHashMap<>();

    /**
     * Of one pair.
     *
     * @param lags from an edit, as its system tells it, to its arrival on the other side; none where it tells no time
     */
    public record Figures(Counts counts, List<Duration> lags) {

        public static final Figures NOTHING = new Figures(Counts.ZERO, List.of());

        public Figures {
            lags = List.copyOf(lags);
        }
    }

    /** What was done since the last call, by the pairs' names; begins anew. */
    public Map<String, Figures> take() {
        Map<String, Figures> taken = new LinkedHashMap<>(figures);
        figures.clear();
        return taken;
    }

    void add(String pair, Counts more) {
        Figures known = of(pair);
        figures.put(pair, new Figures(known.counts().plus(more), known.lags()));
    }

    void arrived(String pair, Duration lag) {
        Figures known = of(pair);
        List<Duration> lags = new ArrayList<>(known.lags());
        lags.add(lag);
        figures.put(pair, new Figures(known.counts(), lags));
    }

    private Figures of(String pair) {
        return figures.getOrDefault(pair, Figures.NOTHING);
    }
}
