package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the datatypes of a system that labels mean. */
final class DatatypeNames {

    /** Later sets of documents have a suffix; in the earlier ones persons and companies had a word instead. */
    private static final Pattern SUFFIX =
            Pattern.compile("(.+?) *\\((human|organisation|location|classification|product) data\\)");

    private static final Map<String, String> EARLIER = Map.of("human", " person", "organisation", " company");

    private final SystemName system;
    private final Set<String> known;

    DatatypeNames(SystemName system, Catalog catalog) {
        this.system = system;
        this.known = system.known() ? catalog.datatypes(system.name()) : Set.of();
    }

    /**
     * A datatype of a document.
     *
     * @param label as the document has it, without blanks at its ends
     * @param name as the system declares it; without its suffix where nothing is known of the system
     * @param known false for one that a system that is known does not have
     */
    record Datatype(String label, String name, boolean known) {}

    Datatype of(String text) {
        String label = text.strip();
        String earlier = earlier(label);
        if (!system.known()) {
            return new Datatype(label, earlier, true);
        }
        Optional<String> found = declared(label).or(() -> declared(earlier)).or(() -> declared(bare(label)));
        return new Datatype(label, found.orElse(earlier), found.isPresent());
    }

    private Optional<String> declared(String name) {
        return known.contains(name)
                ? Optional.of(name)
                : known.stream()
                        .filter(other -> other.equalsIgnoreCase(name))
                        .sorted()
                        .findFirst();
    }

    private static String earlier(String label) {
        Matcher suffix = SUFFIX.matcher(label);
        return suffix.matches() ? suffix.group(1) + EARLIER.getOrDefault(suffix.group(2), "") : label;
    }

    private static String bare(String label) {
        Matcher suffix = SUFFIX.matcher(label);
        return suffix.matches() ? suffix.group(1) : label;
    }
}
