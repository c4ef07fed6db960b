package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.document.words.DataflowWords;
import dev.parley.document.words.Statement;
import dev.parley.systems.Systems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist of both definitions that ship, through the connectors as they ship. */
final class ChecklistOverHttpTest {

    /** Whoever enters a record's required value cannot clear it; a person cannot be made a company. */
    private static final String REFUSED = "does not take it";

    @Test
    void theDefinitionForACrmKeepsWhatItPromises() {
        try (CrmAndLedger world = CrmAndLedger.empty()) {
            world.linkedOrder();
            List<ObjectNode> before = world.everything();

            List<JsonNode> checks = Checks.all(world.flow);

            assertThat(Checks.told(checks, "failed")).isEmpty();
            assertThat(Checks.told(checks, "skipped")).allSatisfy(this::isNoMatterOfTheDefinition);
            assertThat(unproved(world.flow, checks)).isEmpty();
            assertThat(world.everything()).isEqualTo(before);
        }
    }

    @Test
    void theDefinitionForAShopKeepsWhatItPromises() {
        try (ShopAndLedger world = new ShopAndLedger()) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow);

            assertThat(Checks.told(checks, "failed")).isEmpty();
            assertThat(Checks.told(checks, "skipped")).allSatisfy(this::isNoMatterOfTheDefinition);
            assertThat(unproved(world.flow, checks)).isEmpty();
            assertThat(world.office.products().all()).isEmpty();
            assertThat(world.shop.products().all()).isEmpty();
        }
    }

    private void isNoMatterOfTheDefinition(String skipped) {
        assertThat(skipped).matches(text -> text.contains(REFUSED) || text.contains("nothing is tried out"));
    }

    /** Sentences of the document without any check that was made, those apart that no sandbox can show. */
    private static List<String> unproved(Flow flow, List<JsonNode> checks) {
        Set<String> proved = new HashSet<>();
        checks.stream()
                .filter(check -> !check.get("result").asText().equals("skipped")
                        || check.get("what").asText().equals("nothing is tried out"))
                .forEach(check -> {
                    proved.add(check.get("sentence").asText());
                    check.get("also").forEach(sentence -> proved.add(sentence.asText()));
                });
        SystemsCatalog catalog = new SystemsCatalog(Systems.builtInAnd(List.of()));
        Stream<Statement> all = DataflowWords.of(flow.engine.dataflow(), catalog).pairs().stream()
                .flatMap(pair -> pair.all());
        List<String> missing = new ArrayList<>();
        all.map(statement -> statement.text().plain())
                .filter(text -> !proved.contains(text))
                .forEach(missing::add);
        return missing;
    }
}
