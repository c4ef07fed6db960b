package dev.parley.playground.sim.poweroffice;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a contact person: it does not exist without its contact. As text {@code {ContactId}/{Id}}.
 *
 * @param contact the company
 * @param id the person
 */
record ContactKey(long contact, long id) implements Comparable<ContactKey> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})/(\\d{1,18})");
    private static final Comparator<ContactKey> BY_ID =
            Comparator.comparingLong(ContactKey::id).thenComparingLong(ContactKey::contact);

    static Optional<ContactKey> of(String text) {
        return Optional.of(TEXT.matcher(text))
                .filter(Matcher::matches)
                .map(found -> new ContactKey(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
    }

    @Override
    public int compareTo(ContactKey other) {
        return BY_ID.compare(this, other);
    }
}
