package dev.parley.playground.sim.espocrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private final Espo espo = new Espo();

    @AfterEach
    void close() {
        espo.close();
    }

    private void threeASecondApart() {
        for (String name : List.of("First", "Second", "Third")) {
            espo.create("Account", "name", name, "emailAddress", name + "@example.no");
            espo.clock.move(Duration.ofSeconds(1));
        }
    }

    @Test
    void isEmptyAtFirst() throws Exception {
        assertThat(espo.api.get("/Account").json()).isEqualTo(Json.object("total", 0, "list", List.of()));
    }

    @Test
    void pagesByOffsetAndTellsTheTotal() throws Exception {
        threeASecondApart();

        JsonNode page = espo.api
                .get("/Account?orderBy=modifiedAt&order=asc&offset=1&maxSize=1")
                .json();

        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("list").size()).isEqualTo(1);
        assertThat(page.at("/list/0/name").asText()).isEqualTo("Second");
    }

    @Test
    void saysMinusOneWhenCountingIsOff() throws Exception {
        threeASecondApart();
        espo.sim.switches().countingOff.set(true);

        assertThat(espo.api.get("/Account").json().path("total").asInt()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "greaterThan,         Third",
        "greaterThanOrEquals, Second Third",
        "equals,              Second",
        "lessThan,            First",
        "lessThanOrEquals,    First Second"
    })
    void comparesTheStamp(String type, String expected) throws Exception {
        threeASecondApart();

        List<String> names =
                espo.names("/Account?orderBy=modifiedAt&" + Espo.where(0, type, "modifiedAt", "2030-01-01 12:00:01"));

        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @Test
    void takesBracketsThatAreNotEncoded() throws Exception {
        threeASecondApart();

        List<String> names =
                espo.names("/Account?where[0][type]=equals&where[0][attribute]=name&where[0][value]=First");

        assertThat(names).containsExactly("First");
    }

    @Test
    void looksUpByEqualityAndJoinsConditions() throws Exception {
        threeASecondApart();

        assertThat(espo.names("/Account?" + Espo.where(0, "equals", "emailAddress", "SECOND@example.no")))
                .containsExactly("Second");
        assertThat(espo.names("/Account?" + Espo.where(0, "equals", "name", "Second") + "&"
                        + Espo.where(1, "greaterThan", "modifiedAt", "2030-01-01 12:00:01")))
                .isEmpty();
    }

    @Test
    void ordersBothWaysAndNewestFirstUnlessTold() throws Exception {
        threeASecondApart();

        assertThat(espo.names("/Account?orderBy=name&order=desc")).containsExactly("Third", "Second", "First");
        assertThat(espo.names("/Account?orderBy=name")).containsExactly("First", "Second", "Third");
        assertThat(espo.names("/Account")).containsExactly("Third", "Second", "First");
    }

    @Test
    void givesTheAttributesAskedForAndTheId() throws Exception {
        threeASecondApart();

        JsonNode row = espo.api.get("/Account?select=name").json().at("/list/0");

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.has("id")).isTrue();
    }

    @Test
    void refusesMoreThanTwoHundredRows() throws Exception {
        assertThat(espo.api.get("/Account?maxSize=200").status()).isEqualTo(200);
        assertThat(espo.api.get("/Account?maxSize=201").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderBy=nonsense", "offset=x", "maxSize=-1"})
    void refusesWhatItCannotRead(String query) throws Exception {
        assertThat(espo.api.get("/Account?" + query).status()).isEqualTo(400);
    }

    @Test
    void refusesConditionsItDoesNotKnow() throws Exception {
        assertThat(espo.api
                        .get("/Account?" + Espo.where(0, "sounds", "name", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(espo.api
                        .get("/Account?" + Espo.where(0, "equals", "nonsense", "x"))
                        .status())
                .isEqualTo(400);
    }
}
