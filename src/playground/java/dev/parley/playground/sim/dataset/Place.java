package dev.parley.playground.sim.dataset;

import java.util.List;

/**
 * A place people of a data set live in.
 *
 * @param zip the postal code
 * @param city the city
 * @param province a code where the country has any in Shopify; else empty
 * @param country ISO 3166-1 alpha-2
 * @param dial the beginning of phone numbers there, E.164
 */
record Place(String zip, String city, String province, String country, String dial) {

    static final List<Place> HOME = List.of(
            norwegian("1430", "Ås"),
            norwegian("9008", "Tromsø"),
            norwegian("0150", "Oslo"),
            norwegian("5003", "Bergen"),
            norwegian("7011", "Trondheim"),
            norwegian("4006", "Stavanger"),
            norwegian("6002", "Ålesund"),
            norwegian("8006", "Bodø"),
            norwegian("3015", "Drammen"),
            norwegian("2317", "Hamar"),
            norwegian("3210", "Sandefjord"),
            norwegian("9600", "Hammerfest"),
            norwegian("3511", "Hønefoss"),
            norwegian("2408", "Elverum"));

    static final List<Place> ABROAD = List.of(
            new Place("411 05", "Göteborg", "", "SE", "+4670"),
            new Place("1050", "København", "", "DK", "+452"),
            new Place("80331", "München", "", "DE", "+491511"),
            new Place("69002", "Lyon", "", "FR", "+3361"),
            new Place("97201", "Portland", "OR", "US", "+1503"),
            new Place("3511", "Utrecht", "", "NL", "+3161"),
            new Place("00100", "Helsinki", "", "FI", "+35840"));

    private static Place norwegian(String zip, String city) {
        return new Place(zip, city, "", "NO", "+474");
    }
}
