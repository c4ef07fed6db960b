package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressTest {

    private final Shop shop = new Shop();
    private final long id = shop.create("email", "ase@example.no", "addresses", List.of(Shop.address("Ås", "NO")));
    private final long first =
            shop.sim.customers().get(id).at("/default_address/id").longValue();

    @AfterEach
    void close() {
        shop.close();
    }

    private String path(String below) {
        return "/customers/" + id + "/addresses" + below + ".json";
    }

    private JsonNode add(ObjectNode address) throws Exception {
        return shop.api.post(path(""), Json.object("address", address)).json().path("customer_address");
    }

    @Test
    void theFirstBecomesTheDefaultAndIsRepeated() throws Exception {
        JsonNode customer = shop.read(id);

        assertThat(customer.at("/addresses/0/default").booleanValue()).isTrue();
        assertThat(customer.path("default_address")).isEqualTo(customer.at("/addresses/0"));
        assertThat(customer.at("/addresses/0/customer_id").longValue()).isEqualTo(id);
    }

    @Test
    void areAddedWithTheirOwnId() throws Exception {
        Reply reply = shop.api.post(path(""), Json.object("address", Shop.address("Oslo", "Norway")));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/customer_address/id").longValue()).isNotEqualTo(first);
        assertThat(reply.json().at("/customer_address/default").booleanValue()).isFalse();
        assertThat(shop.api.get(path("")).json().path("addresses").size()).isEqualTo(2);
    }

    @Test
    void changePartially() throws Exception {
        Reply reply = shop.api.put(path("/" + first), Json.object("address", Json.object("city", "Bodø")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/customer_address/city").asText()).isEqualTo("Bodø");
        assertThat(reply.json().at("/customer_address/address1").asText()).isEqualTo("Storgata 1");
        assertThat(shop.read(id).at("/default_address/city").asText()).isEqualTo("Bodø");
    }

    @Test
    void haveExactlyOneDefault() throws Exception {
        long second = add(Shop.address("Oslo", "NO")).path("id").longValue();

        Reply reply = shop.api.put(path("/" + second + "/default"), Json.object());

        JsonNode customer = shop.read(id);
        assertThat(reply.json().at("/customer_address/default").booleanValue()).isTrue();
        assertThat(customer.at("/default_address/id").longValue()).isEqualTo(second);
        assertThat(customer.at("/addresses/0/default").booleanValue()).isFalse();
    }

    @Test
    void otherThanTheDefaultCanBeDeleted() throws Exception {
        long second = add(Shop.address("Oslo", "NO")).path("id").longValue();

        assertThat(shop.api.delete(path("/" + second)).status()).isEqualTo(200);
        assertThat(shop.api.get(path("/" + second)).status()).isEqualTo(404);
        assertThat(shop.api.delete(path("/" + first)).status()).isEqualTo(422);
    }

    @Test
    void ofAnotherCustomerAreNotFound() throws Exception {
        long other = shop.create("email", "gro@example.no");

        assertThat(shop.api
                        .get("/customers/" + other + "/addresses/" + first + ".json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void areNormalisedToNamesAndCodes() throws Exception {
        JsonNode address = add(Json.object("country", "CA", "province", "ON"));

        assertThat(address.path("country").asText()).isEqualTo("Canada");
        assertThat(address.path("country_name").asText()).isEqualTo("Canada");
        assertThat(address.path("country_code").asText()).isEqualTo("CA");
        assertThat(address.path("province").asText()).isEqualTo("Ontario");
        assertThat(address.path("province_code").asText()).isEqualTo("ON");
    }

    @Test
    void takeTheCountryByItsCodeField() throws Exception {
        assertThat(add(Json.object("country_code", "se")).path("country").asText())
                .isEqualTo("Sweden");
    }

    @Test
    void loseAProvinceTheNewCountryDoesNotHave() throws Exception {
        long canadian =
                add(Json.object("country", "CA", "province", "ON")).path("id").longValue();

        JsonNode moved = shop.api
                .put(path("/" + canadian), Json.object("address", Json.object("country", "Norway")))
                .json();

        assertThat(moved.at("/customer_address/province").isNull()).isTrue();
    }

    @Test
    void refuseAnUnknownCountryOrProvince() throws Exception {
        assertThat(shop.api
                        .post(path(""), Json.object("address", Json.object("country", "Atlantis")))
                        .status())
                .isEqualTo(422);
        assertThat(shop.api
                        .post(path(""), Json.object("address", Json.object("country", "US", "province", "Ontario")))
                        .json()
                        .path("errors")
                        .has("province"))
                .isTrue();
    }

    @Test
    void composeTheirName() throws Exception {
        assertThat(add(Json.object("first_name", "Åse", "last_name", "Lie"))
                        .path("name")
                        .asText())
                .isEqualTo("Åse Lie");
    }

    @Test
    void withoutIdAreAddedByACustomerPut() throws Exception {
        shop.put(id, Json.object("addresses", List.of(Shop.address("Oslo", "NO"))));

        assertThat(shop.read(id).path("addresses").size()).isEqualTo(2);
        assertThat(shop.read(id).at("/default_address/id").longValue()).isEqualTo(first);
    }

    @Test
    void withIdAreChangedByACustomerPut() throws Exception {
        shop.put(id, Json.object("addresses", List.of(Json.object("id", first, "city", "Oslo"))));

        assertThat(shop.read(id).path("addresses").size()).isEqualTo(1);
        assertThat(shop.read(id).at("/addresses/0/city").asText()).isEqualTo("Oslo");
    }

    @Test
    void areReplacedByACustomerPutIfSwitchedSo() throws Exception {
        shop.sim.switches().customerPutAddsAddress.set(false);

        shop.put(id, Json.object("addresses", List.of(Shop.address("Oslo", "NO"))));

        assertThat(shop.read(id).path("addresses").size()).isEqualTo(1);
        assertThat(shop.read(id).at("/default_address/city").asText()).isEqualTo("Oslo");
    }

    @Test
    void moveTheCustomersUpdatedAt() throws Exception {
        shop.clock.move(Duration.ofSeconds(5));

        shop.sim.customers().set(id, "default_address.city", "Bodø");

        assertThat(shop.read(id).path("updated_at").asText()).isEqualTo("2030-01-01T13:00:05+01:00");
        assertThat(shop.read(id).path("addresses").size()).isEqualTo(1);
    }

    @Test
    void leaveTheCustomersUpdatedAtIfSwitchedSo() throws Exception {
        shop.sim.switches().addressBumpsCustomer.set(false);
        shop.clock.move(Duration.ofSeconds(5));

        shop.sim.customers().set(id, "default_address.city", "Bodø");

        assertThat(shop.read(id).path("updated_at").asText()).isEqualTo("2030-01-01T13:00:00+01:00");
        assertThat(shop.read(id).at("/default_address/city").asText()).isEqualTo("Bodø");
    }
}
