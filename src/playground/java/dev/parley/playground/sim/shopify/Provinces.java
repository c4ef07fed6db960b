package dev.parley.playground.sim.shopify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shopify's normalisation of a province, for the two countries of the playground that have any. */
final class Provinces {

    /** A province by its code and name. */
    record Province(String code, String name) {}

    private static final String CANADA = "AB=Alberta;BC=British Columbia;MB=Manitoba;NB=New Brunswick;"
            + "NL=Newfoundland and Labrador;NS=Nova Scotia;NT=Northwest Territories;NU=Nunavut;ON=Ontario;"
            + "PE=Prince Edward Island;QC=Quebec;SK=Saskatchewan;YT=Yukon";

    private static final String UNITED_STATES = "AL=Alabama;AK=Alaska;AZ=Arizona;AR=Arkansas;CA=California;CO=Colorado;"
            + "CT=Connecticut;DE=Delaware;DC=District of Columbia;FL=Florida;GA=Georgia;HI=Hawaii;ID=Idaho;IL=Illinois;"
            + "IN=Indiana;IA=Iowa;KS=Kansas;KY=Kentucky;LA=Louisiana;ME=Maine;MD=Maryland;MA=Massachusetts;MI=Michigan;"
            + "MN=Minnesota;MS=Mississippi;MO=Missouri;MT=Montana;NE=Nebraska;NV=Nevada;NH=New Hampshire;NJ=New Jersey;"
            + "NM=New Mexico;NY=New York;NC=North Carolina;ND=North Dakota;OH=Ohio;OK=Oklahoma;OR=Oregon;"
            + "PA=Pennsylvania;RI=Rhode Island;SC=South Carolina;SD=South Dakota;TN=Tennessee;TX=Texas;UT=Utah;"
            + "VT=Vermont;VA=Virginia;WA=Washington;WV=West Virginia;WI=Wisconsin;WY=Wyoming";

    private static final Map<String, Map<String, Province>> BY_COUNTRY =
            Map.of("CA", read(CANADA), "US", read(UNITED_STATES));

    private Provinces() {}

    /** Whether Shopify knows provinces of the country; elsewhere any text is kept as it is. */
    static boolean areKnown(String countryCode) {
        return BY_COUNTRY.containsKey(countryCode);
    }

    static Optional<Province> find(String countryCode, String codeOrName) {
        return Optional.ofNullable(
                BY_COUNTRY.getOrDefault(countryCode, Map.of()).get(key(codeOrName)));
    }

    private static Map<String, Province> read(String table) {
        Map<String, Province> byKey = new HashMap<>();
        Arrays.stream(table.split(";")).map(row -> row.split("=")).forEach(row -> {
            Province province = new Province(row[0], row[1]);
            byKey.put(key(province.code()), province);
            byKey.put(key(province.name()), province);
        });
        return byKey;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
