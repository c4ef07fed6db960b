package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesOrderListTest {

    private final Office office;
    private final long company;

    SalesOrderListTest() throws Exception {
        office = new Office();
        company = office.create(Office.company("Ås Bygg AS"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> ids(String query) throws Exception {
        Reply reply = office.api.get("/SalesOrders?" + query);
        return reply.status() == 204 ? List.of() : reply.json().findValuesAsText("Id");
    }

    @Test
    void filtersByChangeStrictly() throws Exception {
        String first = office.order(company);
        String second = office.order(company);
        office.order(company);
        String bound = office.sim
                .orders()
                .get(second)
                .path("LastChangedDateTimeOffset")
                .asText();
        office.sim.orders().set(first, "CustomerReference", "x");

        List<String> changed = ids("OrderBy=LastChangedDateTimeOffset&lastChangedDateTimeOffsetGreaterThan="
                + URLEncoder.encode(bound, StandardCharsets.UTF_8));

        assertThat(changed).hasSize(2).doesNotContain(second).endsWith(first);
    }

    @Test
    void filtersByCustomerNumbers() throws Exception {
        String first = office.order(company);
        office.order(office.create(Office.company("Bodø Fisk SA")));

        assertThat(ids("customerNos=10001")).containsExactly(first);
        assertThat(ids("customerNos=10001-10002")).hasSize(2);
        assertThat(ids("customerNos=10003")).isEmpty();
    }

    @Test
    void refusesAnUnknownStatus() throws Exception {
        assertThat(office.api.get("/SalesOrders?orderStatus=Lost").status()).isEqualTo(400);
    }

    @Test
    void offersNoFilterByExternalReference() throws Exception {
        String plain = office.order(company);
        String referring = office.order(company);
        office.sim.orders().set(referring, "ExternalImportReference", "parley:1");

        assertThat(ids("externalImportReference=parley:1")).containsExactlyInAnyOrder(plain, referring);
    }

    @Test
    void leadsThroughAllPages() throws Exception {
        for (int i = 0; i < 7; i++) {
            office.order(company);
        }
        Set<String> seen = new HashSet<>();

        for (int page = 1; page <= 3; page++) {
            seen.addAll(ids("PageSize=3&PageNumber=" + page));
        }

        assertThat(seen).hasSize(7);
        assertThat(ids("PageSize=3&PageNumber=4")).isEmpty();
    }

    @Test
    void answersTheFieldsAskedForButNeverLines() throws Exception {
        office.order(company, line(office.product("Kaffe", 80), 1));

        JsonNode row = office.api
                .get("/SalesOrders?Fields=ExternalImportReference,SalesOrderLines")
                .json()
                .path(0);

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.has("SalesOrderLines")).isFalse();
    }

    @Test
    void lagsBehindLikeEveryRead() throws Exception {
        String id = office.order(company, line(office.product("Kaffe", 80), 1));
        office.sim.switches().readLagMillis.set(1000);
        Object line = Json.object("Description", "Takk");

        Reply written = office.api.post("/SalesOrders/" + id + "/Lines", line);
        int soon = office.api.get("/SalesOrders/" + id + "/Lines").json().size();
        String missing = office.order(company);
        int unseen = office.api.get("/SalesOrders/" + missing).status();
        office.clock.move(Duration.ofSeconds(1));
        int later = office.api.get("/SalesOrders/" + id + "/Lines").json().size();

        assertThat(written.status()).isEqualTo(201);
        assertThat(soon).isEqualTo(1);
        assertThat(unseen).isEqualTo(404);
        assertThat(later).isEqualTo(2);
    }
}
