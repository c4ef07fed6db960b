package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void answersACreatedCustomerInItsEnvelope() throws Exception {
        Reply reply = shop.post(Json.object("email", "ase@example.no", "first_name", "Åse", "last_name", "Lie"));

        JsonNode customer = reply.json().path("customer");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(customer.path("id").longValue()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(customer.path("admin_graphql_api_id").asText())
                .isEqualTo("gid://shopify/Customer/" + customer.path("id").asText());
        assertThat(customer.path("first_name").asText()).isEqualTo("Åse");
        assertThat(customer.path("total_spent").isTextual()).isTrue();
        assertThat(customer.path("addresses").isArray()).isTrue();
        assertThat(customer.has("default_address")).isFalse();
    }

    @Test
    void bearsTimesInSecondsWithTheShopsOffset() throws Exception {
        long id = shop.create("email", "ase@example.no");

        assertThat(shop.read(id).path("updated_at").asText()).isEqualTo("2030-01-01T13:00:00+01:00");
    }

    @Test
    void keepsWhatAPutDoesNotName() throws Exception {
        long id = shop.create("email", "ase@example.no", "first_name", "Åse", "last_name", "Lie");

        Reply reply = shop.put(id, Json.object("note", "Ring først"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(shop.read(id).path("note").asText()).isEqualTo("Ring først");
        assertThat(shop.read(id).path("last_name").asText()).isEqualTo("Lie");
    }

    @Test
    void clearsAFieldByAnEmptyText() throws Exception {
        long id = shop.create("email", "ase@example.no", "phone", "22334455", "first_name", "Åse");

        shop.put(id, Json.object("first_name", "", "phone", ""));

        assertThat(shop.read(id).path("first_name").isNull()).isTrue();
        assertThat(shop.read(id).path("phone").isNull()).isTrue();
    }

    @Test
    void movesUpdatedAtWithAChange() throws Exception {
        long id = shop.create("email", "ase@example.no");
        shop.clock.move(Duration.ofSeconds(3));

        shop.put(id, Json.object("first_name", "Åse"));

        assertThat(shop.read(id).path("updated_at").asText()).isEqualTo("2030-01-01T13:00:03+01:00");
        assertThat(shop.read(id).path("created_at").asText()).isEqualTo("2030-01-01T13:00:00+01:00");
    }

    @Test
    void keepsUpdatedAtWhenNothingChanges() throws Exception {
        long id = shop.create("email", "ase@example.no");
        shop.clock.move(Duration.ofSeconds(3));

        shop.put(id, Json.object("email", "ase@example.no"));

        assertThat(shop.read(id).path("updated_at").asText()).isEqualTo("2030-01-01T13:00:00+01:00");
    }

    @Test
    void doesNotFindADeletedCustomer() throws Exception {
        long id = shop.create("email", "ase@example.no");

        assertThat(shop.api.delete("/customers/" + id + ".json").status()).isEqualTo(200);

        Reply reply = shop.api.get("/customers/" + id + ".json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("errors").asText()).isEqualTo("Not Found");
    }

    @Test
    void refusesABodyWithoutEnvelope() throws Exception {
        assertThat(shop.api
                        .post("/customers.json", Json.object("email", "ase@example.no"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnEmailThatIsTakenInAnyLetterCase() throws Exception {
        shop.create("email", "ase@example.no");

        Reply reply = shop.post(Json.object("email", "ASE@example.no"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().toString()).isEqualTo("{\"errors\":{\"email\":[\"has already been taken\"]}}");
    }

    @Test
    void refusesAPhoneThatIsTakenHoweverWritten() throws Exception {
        shop.create("phone", "+47 22 33 44 55");
        long other = shop.create("email", "gro@example.no");

        Reply reply = shop.put(other, Json.object("phone", "22334455"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().toString()).isEqualTo("{\"errors\":{\"phone\":[\"has already been taken\"]}}");
    }

    @Test
    void freesTheEmailOfADeletedCustomer() throws Exception {
        shop.sim.customers().delete(shop.create("email", "ase@example.no"));

        assertThat(shop.post(Json.object("email", "ase@example.no")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"email, not-an-address", "email, a b@example.no", "phone, 12345", "phone, abc", "phone, +0 22334455"})
    void refusesWhatIsNotValid(String field, String value) throws Exception {
        Reply reply = shop.post(Json.object(field, value));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").path(field).path(0).asText()).isEqualTo("is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22334455", "22 33 44 55", "+47 22 33 44 55", "004722334455", "(+47) 22-33-44-55"})
    void storesPhonesInOneForm(String phone) throws Exception {
        assertThat(shop.read(shop.create("phone", phone)).path("phone").asText())
                .isEqualTo("+4722334455");
    }

    @Test
    void keepsTagsAsOneText() throws Exception {
        long id = shop.create("email", "ase@example.no", "tags", "vip, avis");

        assertThat(shop.read(id).path("tags").asText()).isEqualTo("vip, avis");
    }

    @Test
    void aPersonsPutClearsWhatItDoesNotName() throws Exception {
        long id = shop.create("email", "ase@example.no", "first_name", "Åse", "addresses", List.of(address()));

        shop.sim.customers().put(id, Json.object("email", "ase@example.no"));

        assertThat(shop.read(id).path("first_name").isNull()).isTrue();
    }

    private static Object address() {
        return Shop.address("Ås", "NO");
    }
}
