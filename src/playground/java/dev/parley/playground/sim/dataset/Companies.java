package dev.parley.playground.sim.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Invents Norwegian companies, in the shape of no system. Company {@code i} is the same for the same seed, so that two
 * systems filled with overlapping ranges of indexes share companies. Stateless.
 */
final class Companies {

    private static final List<String> TRADES =
            List.of("Bygg", "Fisk", "Regnskap", "Reiser", "Blomster", "Transport", "Optikk", "Møbler", "Rør", "Bakeri");
    private static final List<String> FORMS = List.of("AS", "AS", "AS", "ANS", "SA");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int FIRST_NUMBER = 91_000_000;
    private static final int STEP = 7;

    private final long seed;

    Companies(long seed) {
        this.seed = seed;
    }

    Company at(int index) {
        Random random = Seeds.random(seed, "company", index);
        People people = new People(random, index);
        Person contact = people.next();
        Place place = people.any(Place.HOME);
        String trade = people.any(TRADES);
        String name = place.city() + " " + trade + " " + (index + 1) + " " + people.any(FORMS);
        Optional<Person.Home> home = people.chance(8) ? Optional.empty() : Optional.of(people.home(place));
        return new Company(
                name, organisationNumber(index), people.email("post." + trade), phone(contact, place, index), home);
    }

    private static String phone(Person contact, Place place, int index) {
        return contact.phone().startsWith("+47") ? contact.phone() : place.dial() + (6_000_000 + index);
    }

    /** The first number of this index's own seven that has a check digit: for a remainder of one there is none. */
    static String organisationNumber(int index) {
        int digits = FIRST_NUMBER + index * STEP;
        while (checkDigit(digits) > 9) {
            digits++;
        }
        return String.format(Locale.ROOT, "%d%d", digits, checkDigit(digits));
    }

    private static int checkDigit(int digits) {
        String text = Integer.toString(digits);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
