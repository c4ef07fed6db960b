package dev.parley.document.intake;

import dev.parley.document.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<Direction> used = new ArrayList<>();
        for (Direction document : documents.stream().sorted(NEWEST).toList()) {
            Optional<Direction> newer =
                    used.stream().filter(other -> other.same(document)).findFirst();
            newer.ifPresentOrElse(other -> repeated(document, other, findings), () -> used.add(document));
        }
        used.sort(Comparator.comparing(Direction::file));
        List<Group> groups = new ArrayList<>();
        List<Direction> rest = new ArrayList<>(used);
        while (!rest.isEmpty()) {
            Direction first = rest.remove(0);
            Optional<Direction> reverse =
                    rest.stream().filter(other -> other.reverses(first)).findFirst();
            reverse.ifPresent(rest::remove);
            groups.add(new Group(first, reverse));
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
