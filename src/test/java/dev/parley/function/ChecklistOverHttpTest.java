package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checklist of both definitions that ship, through the connectors as they ship. */
final class ChecklistOverHttpTest {

    @Test
    void theDefinitionForACrmKeepsWhatItPromises() {
        try (CrmAndLedger world = CrmAndLedger.empty()) {
            world.linkedOrder();
            List<ObjectNode> before = world.everything();

            List<JsonNode> checks = checks(world.flow);

            assertThat(told(checks, "failed")).isEmpty();
            assertThat(told(checks, "skipped")).isEmpty();
            assertThat(world.everything()).isEqualTo(before);
        }
    }

    @Test
    void theDefinitionForAShopKeepsWhatItPromises() {
        try (ShopAndLedger world = new ShopAndLedger()) {
            world.rest();

            List<JsonNode> checks = checks(world.flow);

            assertThat(told(checks, "failed")).isEmpty();
            assertThat(told(checks, "skipped")).isEmpty();
        }
    }

    private static List<JsonNode> checks(Flow flow) {
        List<JsonNode> checks = new ArrayList<>();
        ObjectNode answer = flow.checklist("");
        while (true) {
            answer.get("checks").forEach(checks::add);
            if (!answer.has("next")) {
                return checks;
            }
            answer = flow.checklist(answer.get("next").asText());
        }
    }

    private static List<String> told(List<JsonNode> checks, String result) {
        return checks.stream()
                .filter(check -> check.get("result").asText().equals(result))
                .map(check -> check.get("pair").asText() + " " + check.get("row").asText() + ": "
                        + check.get("what").asText() + ": " + check.get("reason").asText())
                .toList();
    }
}
