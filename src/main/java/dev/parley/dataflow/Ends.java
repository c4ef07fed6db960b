package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a row joins: {@code left <-> right}, {@code left -> right} or {@code left <- right}; a constant has one end.
 *
 * @param further paths of a side after its first
 */
record Ends(Optional<Path> left, Optional<Path> right, Way way, Map<Side, List<Path>> further) {

    static final String ARROWS = "write \"left <-> right\", \"left -> right\" or \"left <- right\"";
    static final String PATHS = "names with one dot between; odd characters: { left: …, right: …, way: both }";

    private static final Pattern ARROW = Pattern.compile("<->|->|<-");

    Ends {
        further = Map.copyOf(further);
    }

    Ends(Optional<Path> left, Optional<Path> right, Way way) {
        this(left, right, way, Map.of());
    }

    static Ends ofArrow(String text) throws Malformed {
        MatchResult[] arrows = ARROW.matcher(text).results().toArray(MatchResult[]::new);
        if (arrows.length != 1) {
            throw new Malformed((arrows.length == 0 ? "no arrow" : "more than one arrow") + " in \"" + text + "\"");
        }
        Way way =
                switch (arrows[0].group()) {
                    case "->" -> Way.RIGHT;
                    case "<-" -> Way.LEFT;
                    default -> Way.BOTH;
                };
        String left = text.substring(0, arrows[0].start()).strip();
        String right = text.substring(arrows[0].end()).strip();
        return new Ends(plainPath(left), plainPath(right), way);
    }

    /** A path that may hold anything but empty names. */
    static Path path(String text) throws Malformed {
        try {
            return Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("malformed path \"" + text + "\"");
        }
    }

    Optional<Path> path(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Every path of a side. */
    List<Path> paths(Side side) {
        return Stream.concat(path(side).stream(), further.getOrDefault(side, List.of()).stream())
                .toList();
    }

    /** The one side that is named, where only one is. */
    Optional<Side> only() {
        return left.isPresent() == right.isPresent()
                ? Optional.empty()
                : Optional.of(left.isPresent() ? Side.LEFT : Side.RIGHT);
    }

    private static Optional<Path> plainPath(String text) throws Malformed {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            throw new Malformed("malformed path \"" + text + "\"");
        }
        return Optional.of(path(text));
    }
}
