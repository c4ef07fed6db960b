package dev.parley.playground.sim.dolibarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordTest {

    private final Doli doli = new Doli();

    @AfterEach
    void close() {
        doli.close();
    }

    @Test
    void answersACreateWithTheBareId() throws Exception {
        Reply created = doli.api.post("/thirdparties", Json.object("name", "Ås Bygg AS", "town", "Ås"));

        JsonNode read = doli.api.get("/thirdparties/" + created.json().asLong()).json();

        assertThat(created.status()).isEqualTo(200);
        assertThat(new String(created.body())).isEqualTo("1");
        assertThat(read.path("id").isIntegralNumber()).isTrue();
        assertThat(read.path("name").asText()).isEqualTo("Ås Bygg AS");
        assertThat(read.path("town").asText()).isEqualTo("Ås");
        assertThat(read.path("date_modification").asLong()).isEqualTo(Doli.NOON);
    }

    @Test
    void changesOnlyWhatAPutGivesAndAnswersTheRecord() throws Exception {
        long id = doli.create("thirdparties", "name", "Ås Bygg AS", "town", "Ås");
        doli.clock.move(Duration.ofSeconds(1));

        JsonNode changed = doli.put("/thirdparties/" + id, "phone", "22334455", "nonsense", 1)
                .json();

        assertThat(changed.path("phone").asText()).isEqualTo("22334455");
        assertThat(changed.path("town").asText()).isEqualTo("Ås");
        assertThat(changed.path("date_modification").asLong()).isEqualTo(Doli.NOON + 1);
        assertThat(changed.has("nonsense")).isFalse();
    }

    @Test
    void deletesOnce() throws Exception {
        long id = doli.create("contacts", "lastname", "Lie");

        Reply first = doli.api.delete("/contacts/" + id);
        Reply second = doli.api.delete("/contacts/" + id);

        assertThat(first.json().at("/success/code").asInt()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.json().at("/error/code").asInt()).isEqualTo(404);
    }

    @Test
    void namesAndWritesTheStampAsTheVersionDoes() throws Exception {
        long id = doli.create("thirdparties", "name", "Ås Bygg AS");
        doli.sim.switches().stampAsTms.set(true);
        JsonNode renamed = doli.api.get("/thirdparties/" + id).json();
        doli.sim.switches().stampAsText.set(true);
        JsonNode text = doli.api.get("/thirdparties/" + id).json();

        assertThat(renamed.path("tms").asLong()).isEqualTo(Doli.NOON);
        assertThat(renamed.has("date_modification")).isFalse();
        assertThat(text.path("tms").asText()).isEqualTo("2030-01-01 12:00:00");
    }

    @Test
    void writesDecimalsAsTextIfSwitchedOn() throws Exception {
        long id = doli.create("products", "ref", "P-1", "label", "Skrue", "price", 2.5);
        JsonNode number = doli.api.get("/products/" + id).json();
        doli.sim.switches().decimalsAsText.set(true);
        JsonNode text = doli.api.get("/products/" + id).json();

        assertThat(number.path("price").isNumber()).isTrue();
        assertThat(text.path("price").asText()).isEqualTo("2.50000000");
    }

    @Test
    void findsProductsAndOrdersByTheirReference() throws Exception {
        long product = doli.create("products", "ref", "P-1", "label", "Skrue", "ref_ext", "parley:abc");

        Reply found = doli.api.get("/products/ref_ext/parley:abc");

        assertThat(found.json().path("id").asLong()).isEqualTo(product);
        assertThat(doli.api.get("/products/ref_ext/parley:xyz").status()).isEqualTo(404);
        assertThat(doli.api.get("/orders/ref_ext/parley:abc").status()).isEqualTo(404);
        assertThat(doli.api.get("/thirdparties/ref_ext/parley:abc").status()).isEqualTo(404);
    }

    @Test
    void refusesASecondProductOfTheSameRef() throws Exception {
        doli.create("products", "ref", "P-1", "label", "Skrue");
        Reply first = doli.api.post("/products", Json.object("ref", "P-1", "label", "Twin"));
        doli.sim.switches().duplicateStatus.set(409);
        Reply second = doli.api.post("/products", Json.object("ref", "P-1", "label", "Twin"));

        assertThat(first.status()).isEqualTo(500);
        assertThat(second.status()).isEqualTo(409);
        assertThat(doli.sim.records("products").size()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsMissing() throws Exception {
        Reply reply = doli.api.post("/thirdparties", Json.object("town", "Ås"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/message").asText()).contains("name");
    }

    @Test
    void needsTheKey() throws Exception {
        Reply none = new Caller(doli.sim.url(), Map.of()).get("/thirdparties");
        doli.sim.switches().keyRevoked.set(true);

        assertThat(none.status()).isEqualTo(401);
        assertThat(doli.api.get("/thirdparties").status()).isEqualTo(401);
    }

    @Test
    void givesItsRecordsByDatatypeToAPerson() throws Exception {
        long id = doli.create("thirdparties", "name", "Ås Bygg AS");

        doli.sim.records("thirdparties").set(id, "town", "Ås");

        assertThat(doli.api.get("/thirdparties/" + id).json().path("town").asText())
                .isEqualTo("Ås");
        assertThat(doli.sim.datatypes()).containsExactlyInAnyOrder("thirdparties", "contacts", "products", "orders");
    }
}
