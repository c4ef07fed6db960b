package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Progress;
import dev.parley.sync.RunState.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the actions that only look answer with. */
class AnswersTest {

    private final TwinWorld world = TwinWorld.of();

    @Test
    void tellsTheStatusBeforeTheFirstRun() {
        JsonNode pair = world.ask("{'action':'status'}").at("/pairs/0");

        assertThat(pair.toString())
                .isEqualTo(
                        "{\"pair\":\"customer\",\"indexing\":true,\"standing\":\"live\",\"brake\":null,\"problems\":0,"
                                + "\"due\":0,\"running\":null,\"lease\":null,"
                                + "\"cursors\":{\"left\":null,\"right\":null},\"reports\":[]}");
    }

    @Test
    void tellsTheStatusAfterRuns() {
        world.linkedAda();

        JsonNode answer = world.ask("{'action':'status','connection':'default'}");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("dataflow").asText()).isEqualTo("crm-shop");
        JsonNode pair = answer.at("/pairs/0");
        assertThat(pair.path("indexing").asBoolean()).isFalse();
        assertThat(pair.at("/cursors/left").asText()).endsWith("Z");
        JsonNode report = pair.at("/reports/0");
        assertThat(report.path("kind").asText()).isEqualTo("sync");
        assertThat(report.path("finished").asText()).endsWith("Z");
        assertThat(report.at("/counts/linked").asInt()).isEqualTo(1);
        assertThat(report.at("/notes/0/left").asText()).isEqualTo("C0001");
    }

    @Test
    void tellsHowFarARunIs() {
        world.linkedAda();
        List<JsonNode> seen = new ArrayList<>();
        Progress looking =
                (pair, run) -> seen.add(world.ask("{'action':'status'}").at("/pairs/0"));

        world.engine.run("customer", Kind.RECONCILE, world.budget(), looking);

        assertThat(seen.get(0).at("/running/kind").asText()).isEqualTo("reconcile");
        assertThat(seen.get(0).at("/running/phase").asText()).isEqualTo("right");
        assertThat(seen.get(0).at("/running/page").asInt()).isZero();
        assertThat(seen.get(0).at("/running/counts/read").asInt()).isEqualTo(1);
        assertThat(seen.get(0).at("/lease/until").asText()).endsWith("Z");
    }

    @Test
    void listsLinksPageByPage() {
        IntStream.range(0, 250).forEach(i -> {
            world.contact("n" + i, i + "@example.org");
            world.customer("n" + i, i + "@example.org");
        });
        world.sync();

        JsonNode first = world.ask("{'action':'links','limit':150}");
        JsonNode second = world.ask(
                "{'action':'links','limit':150,'next':'" + first.path("next").asText() + "'}");

        assertThat(first.path("links")).hasSize(150);
        assertThat(second.path("links")).hasSize(100);
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/links/0").toString())
                .isEqualTo("{\"pair\":\"customer\",\"left\":\"C0001\",\"right\":\"C0001\"}");
    }

    @Test
    void listsTheLinksOfAllPairsOneAfterTheOther() {
        TwinWorld three = TwinWorld.ofThree();
        for (String datatypes : List.of("Contact Customer", "Company Firm", "Order Sale")) {
            three.crm.records().add(datatypes.split(" ")[0], "name", "x", "email", "x@example.org");
            three.shop.records().add(datatypes.split(" ")[1], "name", "x", "email", "x@example.org");
        }
        three.sync();
        List<String> pairs = new ArrayList<>();
        JsonNode page = three.ask("{'action':'links','limit':1}");
        while (page.has("next")) {
            page.path("links").forEach(link -> pairs.add(link.path("pair").asText()));
            page = three.ask(
                    "{'action':'links','limit':1,'next':'" + page.path("next").asText() + "'}");
        }
        page.path("links").forEach(link -> pairs.add(link.path("pair").asText()));

        assertThat(pairs).containsExactly("customer", "firm", "sale");
    }

    @Test
    void tellsProblemsAndRetriesThem() {
        List<String> ada = refusedEdit();

        JsonNode problems = world.ask("{'action':'problems'}");
        JsonNode links = world.ask("{'action':'links'}");
        JsonNode retried = world.ask("{'action':'retry'}");
        world.crm.faults().refuse(Path.of("name"), false);
        JsonNode cured = world.ask("{'action':'retry'}");

        JsonNode problem = problems.at("/problems/0");
        assertThat(problem.path("pair").asText()).isEqualTo("customer");
        assertThat(problem.path("left").asText()).isEqualTo(ada.get(0));
        assertThat(problem.path("right").asText()).isEqualTo(ada.get(1));
        assertThat(problem.path("code").asText()).isEqualTo("REJECTED");
        assertThat(problem.path("property").asText()).isEqualTo("name");
        assertThat(problem.path("since").asText()).endsWith("Z");
        assertThat(problem.path("attempts").asInt()).isEqualTo(1);
        assertThat(problem.has("next")).isTrue();
        assertThat(problems.has("truncated")).isFalse();
        assertThat(links.at("/links/0/problem").asText()).isEqualTo("REJECTED");
        assertThat(retried.at("/fates/problem").asInt()).isEqualTo(1);
        assertThat(cured.at("/fates/updated").asInt()).isEqualTo(1);
        assertThat(cured.path("more").asBoolean()).isFalse();
        assertThat(world.ask("{'action':'problems'}").path("problems")).isEmpty();
        assertThat(world.ask("{'action':'links'}").at("/links/0/lastChange").asText())
                .endsWith("Z");
    }

    @Test
    void cutsAListOfProblemsThatIsTooLong() {
        IntStream.range(0, 3).forEach(i -> {
            world.contact("n", "same@example.org");
            world.customer("n" + i, i + "@example.org");
        });
        world.customer("n", "same@example.org");
        world.sync();

        JsonNode answer = world.ask("{'action':'problems','limit':2}");

        assertThat(answer.path("problems")).hasSize(2);
        assertThat(answer.path("truncated").asBoolean()).isTrue();
    }

    @Test
    void retriesOneRecord() {
        List<String> ada = refusedEdit();

        JsonNode refused = world.ask("{'action':'retry','right':'" + ada.get(1) + "'}");
        world.crm.faults().refuse(Path.of("name"), false);
        JsonNode cured = world.ask("{'action':'retry','left':'" + ada.get(0) + "'}");

        assertThat(refused.path("fate").asText()).isEqualTo("problem");
        assertThat(refused.at("/problem/code").asText()).isEqualTo("REJECTED");
        assertThat(cured.path("fate").asText()).isEqualTo("updated");
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void explainsARecordWithItsValues() {
        List<String> ada = refusedEdit();

        JsonNode answer = world.ask("{'action':'explain','left':'" + ada.get(0) + "'}");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("pair").asText()).isEqualTo("customer");
        assertThat(answer.path("right").asText()).isEqualTo(ada.get(1));
        assertThat(answer.path("state").asText()).isEqualTo("linked");
        assertThat(answer.path("situation").asText()).isNotBlank();
        assertThat(answer.at("/problem/code").asText()).isEqualTo("REJECTED");
        JsonNode name = answer.at("/properties/0");
        assertThat(name.path("name").asText()).isEqualTo("name");
        assertThat(name.path("left").asText()).isEqualTo("Ada");
        assertThat(name.path("right").asText()).isEqualTo("Ada Lovelace");
        assertThat(name.path("inStep").asBoolean()).isFalse();
        assertThat(name.path("next").asText()).isNotBlank();
        assertThat(name.at("/stamps/right").asText()).endsWith("Z");
        assertThat(name.path("last").isNull()).isTrue();
        assertThat(answer.at("/properties/1/inStep").asBoolean()).isTrue();
        assertThat(answer.path("history").isArray()).isTrue();
    }

    /** Ada, linked, with an edit of her customer that the CRM refuses. */
    private List<String> refusedEdit() {
        List<String> ada = world.linkedAda();
        world.crm.faults().refuse(Path.of("name"), true);
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada Lovelace");
        world.sync();
        return ada;
    }
}
