package dev.parley.checklist;

import java.util.List;
import java.util.Locale;

/**
 * Texts that a system takes where it looks closer at them, and that belong to nobody: addresses at {@code example.com}
 * (RFC 2606), phone numbers that Ofcom keeps for drama (020 7946 0000 to 0999). Immutable.
 */
record Texts(String tag, long seed) {

    /** Begins every free text: a person knows by it whose record this is. */
    static final String MARK = "Parley checklist";

    private static final String ADDRESS_MARK = "parley-checklist";
    private static final List<String> COUNTRIES = List.of("SE", "DK", "FI", "DE");
    private static final List<String> CURRENCIES = List.of("NOK", "SEK", "EUR", "DKK");
    private static final int PHONES = 1000;
    private static final int[] ORGANISATION = {3, 2, 7, 6, 5, 4, 3, 2};

    /** What is looked closer at. */
    enum Kind {
        EMAIL,
        PHONE,
        COUNTRY,
        CURRENCY,
        ZIP,
        GTIN,
        ORGANISATION,
        WEBSITE,
        TEXT
    }

    /** @param names of the property on both sides, and of its conversion */
    static Kind kind(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        if (lower.contains("email")) {
            return Kind.EMAIL;
        }
        if (lower.contains("phone") || lower.contains("mobile") || lower.contains("fax")) {
            return Kind.PHONE;
        }
        if (lower.contains("country")) {
            return Kind.COUNTRY;
        }
        if (lower.contains("currency")) {
            return Kind.CURRENCY;
        }
        if (lower.contains("zip") || lower.contains("postal")) {
            return Kind.ZIP;
        }
        if (lower.contains("gtin") || lower.contains("barcode")) {
            return Kind.GTIN;
        }
        if (lower.contains("organisationnumber") || lower.contains("organizationnumber")) {
            return Kind.ORGANISATION;
        }
        return lower.contains("website") || lower.contains("url") ? Kind.WEBSITE : Kind.TEXT;
    }

    /** @param most characters, 0 for any number @param n which of several */
    String text(Kind kind, int most, int n) {
        return switch (kind) {
            case EMAIL -> ADDRESS_MARK + "-" + tag + "-" + n + "@example.com";
            case PHONE -> String.format("+4420794%05d", 60_000 + serial(n) % PHONES);
            case COUNTRY -> COUNTRIES.get(n % COUNTRIES.size());
            case CURRENCY -> CURRENCIES.get(n % CURRENCIES.size());
            case ZIP -> String.format("%04d", 1000 + serial(n) % 8000);
            case GTIN -> gtin(serial(n));
            case ORGANISATION -> organisation(serial(n));
            case WEBSITE -> "https://www.example.com/" + ADDRESS_MARK + "-" + tag + "-" + n;
            case TEXT -> free(most, n);
        };
    }

    private String free(int most, int n) {
        String end = tag + "-" + n;
        String whole = MARK + " " + end;
        return most == 0 || whole.length() <= most ? whole : end.substring(Math.max(0, end.length() - most));
    }

    private long serial(int n) {
        return Math.floorMod(tag.hashCode() * 31L + seed + n * 17L, 90_000L);
    }

    /** Thirteen digits, the last of them a check digit (GS1). */
    private static String gtin(long serial) {
        String digits = String.format("2000000%05d", serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Nine digits, the last of them a check digit (Brønnøysund register: modulo 11); one without is passed over. */
    private static String organisation(long serial) {
        for (long number = 80_000_000L + serial * 100; ; number++) {
            String digits = Long.toString(number);
            int sum = 0;
            for (int i = 0; i < ORGANISATION.length; i++) {
                sum += (digits.charAt(i) - '0') * ORGANISATION[i];
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }
}
