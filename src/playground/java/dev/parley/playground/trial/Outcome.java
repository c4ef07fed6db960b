package dev.parley.playground.trial;

import java.util.List;
import java.util.Optional;

/**
 * What became of a history.
 *
 * @param broken what happened that must never happen, if anything did
 * @param tale all that happened, in plain words
 */
public record Outcome(History history, Figures figures, Optional<Broken> broken, List<String> tale) {

    /**
     * What must never happen.
     *
     * @param kind the same in every history that breaks the same
     * @param what it was, with the records concerned
     */
    public record Broken(String kind, String what) {}

    /** The whole story, with the command that plays it again. */
    public String story() {
        return String.join("\n", tale) + "\n" + broken.map(Broken::what).orElse("Nothing is wrong.") + "\nSetting: "
                + Setting.of(history.seed()) + "\nPlay it again: ./parley soak --replay " + history.text();
    }
}
