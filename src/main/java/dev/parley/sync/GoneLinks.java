package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sides of a link no listing has shown. Pure.
 *
 * @param seen hashes of the ids that the listings showed, by side
 * @param since when the listings began; what was written later may have appeared after them
 */
record GoneLinks(Map<Side, Set<Long>> seen, Instant since) {

    List<Side> of(Link link) {
        boolean writtenNow = link.lastWrites().values().stream()
                .anyMatch(write -> !write.at().isBefore(since));
        boolean known = link.problem()
                .filter(problem -> problem.code() == Problem.Code.TARGET_MISSING)
                .isPresent();
        List<Side> absent = Arrays.stream(Side.values())
                .filter(side -> !seen.get(side).contains(SeenPage.hash(link.id(side))))
                .toList();
        // That one of the two is missing has been told already; when both are, the link ends.
        boolean told = known && absent.size() < Side.values().length;
        return writtenNow || told ? List.of() : absent;
    }
}
