package dev.parley.document.intake;

import java.util.Optional;

/**
 * What a person settles beforehand.
 *
 * @param targetLabel the target system's label, for documents that leave it blank
 * @param bothWays whether the rows of a document without its reverse travel both ways
 */
public record Options(Optional<String> targetLabel, boolean bothWays) {

    public static final Options NONE = new Options(Optional.empty(), false);
}
