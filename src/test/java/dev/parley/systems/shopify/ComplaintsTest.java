package dev.parley.systems.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.mapping.Path;
import dev.parley.systems.http.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComplaintsTest {

    private static final Resource CUSTOMER = Customers.resource(ShopifyOptions.DEFAULTS);
    private static final Resource PRODUCT = Products.resource(ShopifyOptions.DEFAULTS);

    private static List<String> named(Complaints complaints, String property) {
        String body = "{\"errors\":{\"" + property + "\":[\"is invalid\"]}}";
        return complaints.read(Json.parse(body)).properties().stream()
                .map(Path::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, phone, addresses.phone",
        "city, addresses.city, addresses.city",
        "addresses.country, addresses.country, addresses.country",
        "email, email, email"
    })
    void aNameIsOfWhatWasWrittenIfThatHasIt(String name, String ofCustomer, String ofAddress) {
        assertThat(named(Complaints.of(CUSTOMER), name)).containsExactly(ofCustomer);
        assertThat(named(Complaints.ofPart(CUSTOMER), name)).containsExactly(ofAddress);
    }

    @ParameterizedTest
    @CsvSource({
        "title, title, variants.title",
        "price, variants.price, variants.price",
        "option1, variants.title, variants.title"
    })
    void anOptionIsItsVariantsTitle(String name, String ofProduct, String ofVariant) {
        assertThat(named(Complaints.of(PRODUCT), name)).containsExactly(ofProduct);
        assertThat(named(Complaints.ofPart(PRODUCT), name)).containsExactly(ofVariant);
    }

    @Test
    void whatIsNoPropertyNamesNone() {
        for (String name : List.of("base", "variants", "a..b", "")) {
            assertThat(named(Complaints.ofPart(PRODUCT), name)).as(name).isEmpty();
        }
    }

    @Test
    void onlyWhatIsUniqueIsTaken() {
        String taken = "{\"errors\":{\"%s\":[\"has already been taken\"]}}";

        assertThat(Complaints.of(CUSTOMER).taken(Json.parse(String.format(taken, "phone"))))
                .contains(Path.of("phone"));
        assertThat(Complaints.of(PRODUCT).taken(Json.parse(String.format(taken, "handle"))))
                .isEmpty();
    }
}
