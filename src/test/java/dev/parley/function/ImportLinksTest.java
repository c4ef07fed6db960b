package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportLinksTest {

    private static final String HEADER = "pair,left,right,since\n";

    private final TwinWorld world = TwinWorld.of();

    private JsonNode imported(String csv) {
        ObjectNode request = Answers.object().put("action", "import-links").put("csv", csv);
        return world.actions.answer(request);
    }

    private Set<String> links() {
        Set<String> links = new TreeSet<>();
        world.ask("{'action':'links','limit':1000}")
                .path("links")
                .forEach(link -> links.add(
                        link.path("left").asText() + "=" + link.path("right").asText()));
        return links;
    }

    private List<String> sameOnBothSides(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String left = world.contact("Name " + i, "n" + i + "@example.org");
            rows.add("customer," + left + "," + world.customer("Name " + i, "n" + i + "@example.org"));
        }
        return rows;
    }

    @Test
    @DisplayName("scenario A30: 1,000 existing pairs with equal values give 1,000 links and no write")
    void linksAThousandPairsWithoutAWrite() {
        List<String> rows = sameOnBothSides(1000);

        JsonNode answer = imported("pair,left,right\n" + String.join("\n", rows));
        JsonNode run = world.ask("{'action':'reconcile'}");

        assertThat(answer.path("linked").asInt()).isEqualTo(1000);
        assertThat(answer.path("refused").asInt()).isZero();
        assertThat(links()).hasSize(1000);
        assertThat(run.at("/pairs/0/counts/unchanged").asInt()).isEqualTo(2000);
        assertThat(run.at("/pairs/0/counts/problems").asInt()).isZero();
        assertThat(world.crm.writes() + world.shop.writes()).isZero();
    }

    @Test
    void asksNoSystem() {
        long before = world.crm.calls() + world.shop.calls();

        imported(HEADER + "customer,1,2");

        assertThat(world.crm.calls() + world.shop.calls()).isEqualTo(before);
    }

    @Test
    @DisplayName("values that differ travel at the next reconcile, as at any first link")
    void leavesValuesToTheNextReconcile() {
        String left = world.contact("Ada", "ada@example.org");
        String right = world.customer("Ada", "");

        imported(HEADER + "customer," + left + "," + right);
        world.ask("{'action':'reconcile'}");
        world.sync();

        assertThat(world.shop.records().get(TwinWorld.CUSTOMER, right, "email")).isEqualTo("ada@example.org");
        assertThat(world.crm.creates() + world.shop.creates()).isZero();
    }

    @Test
    void exportsWhatImportsAgainAsItWas() {
        world.contact("Ada", "ada@example.org");
        world.contact("Bob", "bob@example.org");
        world.contact("Cyd; \"C\"", "cyd@example.org");
        world.sync();
        Set<String> before = links();
        String csv = world.ask("{'action':'export-links'}").path("csv").asText();
        before.forEach(link -> world.ask("{'action':'forget','left':'" + link.split("=")[0] + "'}"));
        before.forEach(link -> world.ask("{'action':'forget','right':'" + link.split("=")[1] + "'}"));
        Set<String> none = links();

        JsonNode answer = imported(csv);

        assertThat(before).hasSize(3);
        assertThat(none).isEmpty();
        assertThat(answer.path("linked").asInt()).isEqualTo(3);
        assertThat(links()).isEqualTo(before);
    }

    @Test
    void linksNothingTwice() {
        String csv = HEADER + String.join("\n", sameOnBothSides(3));
        imported(csv);

        JsonNode again = imported(csv);

        assertThat(again.path("present").asInt()).isEqualTo(3);
        assertThat(again.path("linked").asInt()).isZero();
        assertThat(links()).hasSize(3);
    }

    @Test
    @DisplayName(
            "what is linked otherwise, names another pair or lacks an id is told by its line; the others are linked")
    void refusesRowByRow() {
        String csv = HEADER
                + """
                customer,1,a,2026-01-01T00:00:00Z
                customer,1,b
                customer,2,a
                nobody,3,c

                customer,,d
                customer;4;d
                "customer","5","e"
                """;

        JsonNode answer = imported(csv);

        assertThat(answer.path("linked").asInt()).isEqualTo(3);
        assertThat(answer.path("refused").asInt()).isEqualTo(4);
        List<String> told = new ArrayList<>();
        answer.path("first")
                .forEach(row -> told.add(
                        row.path("line").asInt() + " " + row.path("code").asText()));
        assertThat(told).containsExactlyInAnyOrder("3 LINK_EXISTS", "4 LINK_EXISTS", "5 UNKNOWN_PAIR", "7 WRONG_ROW");
        assertThat(links()).containsExactly("1=a", "4=d", "5=e");
    }

    @Test
    void refusesATextWithoutItsFirstLine() {
        JsonNode answer = imported("customer,1,a");

        assertThat(answer.at("/error/code").asText()).isEqualTo("WRONG_PARAMETER");
        assertThat(answer.at("/error/wayOut").asText()).contains("pair,left,right,since");
    }

    @Test
    void goesOnWhereItIsTold() {
        String csv = HEADER + String.join("\n", sameOnBothSides(3));
        ObjectNode request =
                Answers.object().put("action", "import-links").put("csv", csv).put("next", "4");

        JsonNode answer = world.actions.answer(request);

        assertThat(answer.path("linked").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("an id that is none: its link ends at the next reconcile, and nothing is created or deleted")
    void endsALinkWithARecordThatDoesNotExist() {
        String right = world.customer("Ada", "ada@example.org");
        imported(HEADER + "customer,nobody," + right);

        world.ask("{'action':'reconcile'}");
        world.sync();
        world.ask("{'action':'reconcile'}");

        assertThat(links()).isEmpty();
        assertThat(world.shop.records().get(TwinWorld.CUSTOMER, right, "name")).isEqualTo("Ada");
        assertThat(world.crm.creates()).isZero();
    }

    @Test
    void exportsInPages() {
        imported("pair,left,right\n" + String.join("\n", sameOnBothSides(250)));

        JsonNode first = world.ask("{'action':'export-links','limit':100}");
        JsonNode rest = world.ask("{'action':'export-links','limit':200,'next':'"
                + first.path("next").asText() + "'}");

        assertThat(first.path("links").asInt()).isEqualTo(100);
        assertThat(rest.path("links").asInt()).isEqualTo(150);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.path("csv").asText()).startsWith(HEADER);
    }
}
