package dev.parley.document.intake;

import dev.parley.document.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which documents make one definition each.
 *
 * @param all in the order of the files' names
 * @param findings about documents that are left aside
 */
public record Groups(List<Group> all, List<Finding> findings) {

    /** The newest first; where no time is told, by name. */
    private static final Comparator<Direction> NEWEST = Comparator.comparing(
                    (Direction document) -> document.generated().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(Direction::file);

    public Groups {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }

    /** A document, alone or with its reverse. */
    public record Group(Direction document, Optional<Direction> reverse) {}

    /** Of several documents of the same direction the newest counts. */
    public static Groups of(List<Direction> documents) {
        Findings findings = new Findings();
        Map<List<String>, Direction> used = new HashMap<>();
        for (Direction document : documents.stream().sorted(NEWEST).toList()) {
            Direction newer = used.putIfAbsent(document.systems(), document);
            if (newer != null) {
                repeated(document, newer, findings);
            }
        }
        List<Group> groups = new ArrayList<>();
        List<Direction> byFile = used.values().stream()
                .sorted(Comparator.comparing(Direction::file))
                .toList();
        for (Direction first : byFile) {
            if (used.remove(first.systems()) != null) {
                groups.add(new Group(first, Optional.ofNullable(used.remove(first.systemsBack()))));
            }
        }
        return new Groups(groups, findings.inOrder());
    }

    private static void repeated(Direction document, Direction newer, Findings findings) {
        String message = "it goes the same way between the same systems as " + newer.file()
                + ", which is newer or comes first, and is left aside";
        findings.add(
                Code.DOCUMENT_REPEATED, new Place(document.file(), 0), message, "import it by itself if it is meant");
    }
}
