package dev.parley.playground.sim.dolibarr;

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

class ListingTest {

    private final Doli doli = new Doli();

    @AfterEach
    void close() {
        doli.close();
    }

    private void threeASecondApart() {
        for (String name : List.of("First", "Second", "Third")) {
            doli.create("thirdparties", "name", name, "email", name + "@example.no", "code_client", "CU-" + name);
            doli.clock.move(Duration.ofSeconds(1));
        }
    }

    @Test
    void answers404WhenEmptyAsOlderVersionsDo() throws Exception {
        Reply older = doli.api.get("/thirdparties");
        doli.sim.switches().emptyListIs404.set(false);
        Reply newer = doli.api.get("/thirdparties");

        assertThat(older.status()).isEqualTo(404);
        assertThat(newer.status()).isEqualTo(200);
        assertThat(newer.json()).isEqualTo(Json.node(List.of()));
    }

    @Test
    void pagesFromZeroOnAndEndsWith404() throws Exception {
        threeASecondApart();

        assertThat(doli.names("/thirdparties?limit=2")).containsExactly("First", "Second");
        assertThat(doli.names("/thirdparties?limit=2&page=1")).containsExactly("Third");
        assertThat(doli.api.get("/thirdparties?limit=2&page=2").status()).isEqualTo(404);
    }

    @Test
    void holdsAHundredRowsUnlessToldOtherwise() throws Exception {
        for (int i = 0; i < 101; i++) {
            doli.create("thirdparties", "name", "Customer " + i);
        }

        assertThat(doli.names("/thirdparties")).hasSize(100);
        assertThat(doli.names("/thirdparties?limit=0")).hasSize(101);
    }

    @Test
    void wrapsTheRowsWithNumbersIfAskedTo() throws Exception {
        threeASecondApart();

        JsonNode answer =
                doli.api.get("/thirdparties?limit=2&pagination_data=true").json();

        assertThat(answer.path("data").size()).isEqualTo(2);
        assertThat(answer.path("pagination"))
                .isEqualTo(Json.object("total", 3, "page", 0, "page_count", 2, "limit", 2));
    }

    @ParameterizedTest
    @CsvSource({">, Third", ">=, Second Third", "=, Second", "!=, First Third", "<, First", "<=, First Second"})
    void comparesTheStamp(String operator, String expected) throws Exception {
        threeASecondApart();

        List<String> names = doli.names("/thirdparties?sortfield=t.tms&sortorder=ASC&"
                + Doli.filter("(t.tms:" + operator + ":'2030-01-01 12:00:01')"));

        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @Test
    void looksUpByEqualityAndJoinsConditions() throws Exception {
        threeASecondApart();

        assertThat(doli.names("/thirdparties?" + Doli.filter("(t.email:=:'SECOND@example.no')")))
                .containsExactly("Second");
        assertThat(doli.names("/thirdparties?" + Doli.filter("(t.code_client:=:'CU-Third') and (t.rowid:>:2)")))
                .containsExactly("Third");
        assertThat(doli.api
                        .get("/thirdparties?" + Doli.filter("(t.nom:=:'Third') and (t.rowid:<:3)"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ordersBothWays() throws Exception {
        threeASecondApart();

        assertThat(doli.names("/thirdparties?sortfield=t.tms&sortorder=DESC"))
                .containsExactly("Third", "Second", "First");
    }

    @Test
    void leavesThirdpartiesThatAreNoCustomersIfAskedTo() throws Exception {
        doli.create("thirdparties", "name", "Prospect", "client", 2);
        doli.create("thirdparties", "name", "Customer", "client", 1);

        assertThat(doli.names("/thirdparties?mode=1")).containsExactly("Customer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t.tms > '2030-01-01'",
                "(t.tms:>:'yesterday')",
                "(t.nonsense:=:'x')",
                "(t.rowid:=:'x')",
                "(t.tms:>:'2030-01-01 12:00:00') or 1=1"
            })
    void refusesFiltersItCannotRead(String sql) throws Exception {
        threeASecondApart();

        assertThat(doli.api.get("/thirdparties?" + Doli.filter(sql)).status()).isEqualTo(400);
    }
}
