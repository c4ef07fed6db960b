package dev.parley.document.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the systems that labels mean, through the changes of spelling between the dated sets of documents. */
final class SystemNames {

    /** Beyond letter case, blanks and dots one label changed: Wix became Wix.com. */
    private static final Map<String, String> LATER = Map.of("wixcom", "wix");

    private final Map<String, String> known = new HashMap<>();

    /** @param known names of the systems there are */
    SystemNames(Set<String> known) {
        known.forEach(name -> this.known.putIfAbsent(Words.letters(name), name));
    }

    /** @param label may not be blank */
    SystemName of(String label) {
        String letters = Words.letters(label);
        String plain = LATER.getOrDefault(letters, letters);
        Optional<String> found = Optional.ofNullable(known.get(plain));
        String otherwise =
                plain.isEmpty() ? "system-" + Integer.toHexString(label.strip().hashCode()) : plain;
        return new SystemName(label.strip(), found.orElse(otherwise), found.isPresent());
    }
}
