package dev.parley.function;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of people and goods that are put into records, and must be met nowhere but in their systems. */
final class Planted {

    static final String FIRST = "Xenofirst";
    static final String LAST = "Xenolast";
    static final String EMAIL = "xenomail@example.org";
    static final String PHONE = "+4791929394";
    static final String STREET = "Xenogata 17";
    static final String FLOOR = "Xenofloor";
    static final String CITY = "Xenoby";
    static final String ZIP = "7893";
    static final String NUMBER = "987654325";
    static final String COMPANY = "Xenofirma AS";
    static final String SITE = "https://xenosite.example";
    static final String TITLE = "Xenotitle";
    static final String GOOD = "Xenogood";
    static final String CODE = "XENO-7";
    static final String ABOUT = "Xenoabout";

    static final List<String> ALL = List.of(
            FIRST, LAST, EMAIL, PHONE, STREET, FLOOR, CITY, ZIP, NUMBER, COMPANY, SITE, TITLE, GOOD, CODE, ABOUT);

    /** The short number not within a longer one, a time or a name. */
    private static final Pattern FORMS = Pattern.compile(
            "xeno|91929394|91 92 93 94|" + NUMBER + "|(?<![\\w.:-])" + ZIP + "(?![\\w.:-])", Pattern.CASE_INSENSITIVE);

    private Planted() {}

    /** Every one of them, as a talkative system would put them into an error. */
    static String all() {
        return String.join(" ", ALL);
    }

    /** What stands around one of them in the text, if one is in it. */
    static Optional<String> in(String text) {
        return FORMS.matcher(text)
                .results()
                .map(found ->
                        text.substring(Math.max(0, found.start() - 80), Math.min(text.length(), found.end() + 40)))
                .findFirst();
    }
}
