package dev.parley.playground.sim.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Invents people: Norwegian names mostly, mail domains reserved for examples. Same seed, same people. */
final class People {

    private static final List<String> FIRST = List.of(
            "Åse",
            "Bjørn",
            "Øystein",
            "Kåre",
            "Sølvi",
            "Ingrid",
            "Håkon",
            "Gro",
            "Jørgen",
            "Marit",
            "Øyvind",
            "Turid",
            "Eirik",
            "Ragnhild",
            "Pål",
            "Åshild",
            "Sverre",
            "Guri",
            "Tor Arne",
            "Anne-Lise",
            "Mohammed",
            "Zoë");
    private static final List<String> LAST = List.of(
            "Hansen",
            "Ødegård",
            "Bråthen",
            "Sørensen",
            "Nygård",
            "Bjørnstad",
            "Åsen",
            "Lie",
            "Moen",
            "Haugen",
            "Strand",
            "Kvåle",
            "Tønnessen",
            "Myhre",
            "Dahl",
            "Fjeld",
            "Næss",
            "Østby",
            "O'Brien",
            "van den Berg");
    private static final List<String> STREETS = List.of(
            "Storgata", "Kirkeveien", "Skogveien", "Bjørkeveien", "Åsveien", "Strandgata", "Fjordgata", "Grønlia");
    private static final List<String> DOMAINS = List.of("example.no", "example.com", "example.org", "example.net");
    private static final int FIRST_PHONE = 5_000_000;
    private static final int PHONES = 1_000_003;

    private final Random random;
    private int invented;

    People(Random random) {
        this(random, 0);
    }

    /** So many have been invented before; their e-mail addresses and phone numbers are not given out again. */
    People(Random random, int invented) {
        this.random = random;
        this.invented = invented;
    }

    Person next() {
        invented++;
        String first = any(FIRST);
        String last = any(LAST);
        Place place = chance(12) ? any(Place.ABROAD) : any(Place.HOME);
        Optional<String> email = chance(8) ? Optional.empty() : Optional.of(email(first + "." + last));
        return new Person(first, last, email, phone(place), chance(8) ? Optional.empty() : Optional.of(home(place)));
    }

    Person.Home home(Place place) {
        String extra = chance(15) ? "c/o " + any(LAST) : "";
        return new Person.Home(any(STREETS) + " " + (1 + random.nextInt(120)), extra, place);
    }

    /** An address nobody has yet, made of a name. */
    String email(String name) {
        String ascii = name.toLowerCase(Locale.ROOT)
                .replace("å", "a")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ë", "e")
                .replaceAll("[^a-z.-]", "");
        return ascii + invented + "@" + any(DOMAINS);
    }

    /** A number nobody has yet: the step is prime to the range, so that it repeats only after all of it. */
    private String phone(Place place) {
        return place.dial() + (FIRST_PHONE + invented * 7919L % PHONES);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
