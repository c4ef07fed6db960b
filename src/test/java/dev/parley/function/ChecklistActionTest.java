package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.systems.http.Patience;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the checklist is asked for, and how it goes on. */
final class ChecklistActionTest {

    private static final String ASKED = "{'action':'checklist','sandbox':true}";

    private final TwinWorld world = TwinWorld.of();

    private String refusal(String event) {
        JsonNode answer = world.ask(event);
        return answer.at("/error/code").asText() + ": "
                + answer.at("/error/message").asText();
    }

    @Test
    void doesNothingUntilSomebodySaysThatBothAreSandboxes() {
        world.sync();

        assertThat(refusal("{'action':'checklist'}")).startsWith("WRONG_PARAMETER: the checklist makes, edits");
        assertThat(refusal("{'action':'checklist','sandbox':'yes'}")).startsWith("WRONG_PARAMETER");
        assertThat(world.crm.writes() + world.shop.writes()).isZero();
    }

    @Test
    void waitsUntilThePairsHaveBeenCompared() {
        assertThat(refusal(ASKED)).startsWith("NOT_READY: the pair customer");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        world.sync();

        assertThat(refusal("{'action':'checklist','sandbox':true,'next':'elsewhere'}"))
                .startsWith("WRONG_PARAMETER");
        assertThat(refusal("{'action':'checklist','sandbox':true,'next':'3-1700000000-abc'}"))
                .startsWith("WRONG_PARAMETER");
        assertThat(refusal("{'action':'checklist','sandbox':true,'pair':'order'}"))
                .startsWith("UNKNOWN_PAIR");
        assertThat(refusal("{'action':'checklist','sandbox':true,'left':'C1'}")).startsWith("WRONG_PARAMETER");
        assertThat(refusal("{'action':'checklist','sandbox':true,'definition':'dataflow: crm-shop'}"))
                .startsWith("WRONG_PARAMETER: the definition has problems");
    }

    @Test
    void goesOnWhereTheTimeOfAnInvocationEnded() {
        world.sync();
        world.linkedAda();
        Budgets few = new Budgets(
                world.clock, new Patience(), Duration.ofSeconds(14), Duration.ofSeconds(3), Duration.ofSeconds(10));
        ChecklistAction hurried = new ChecklistAction(world.engine, few, world.clock::move);
        Set<String> checks = new HashSet<>();
        int count = 0;
        int invocations = 0;
        String next = "";

        do {
            String event = next.isEmpty() ? ASKED : ASKED.replace("}", ",'next':'" + next + "'}");
            JsonNode answer = hurried.answer(new Parameters(TwinWorld.json(event), world.engine.dataflow()));
            for (JsonNode check : answer.get("checks")) {
                assertThat(check.get("result").asText()).as(check.toString()).isNotEqualTo("failed");
                checks.add(check.get("what").asText() + check.get("row") + check.get("sentence"));
                count++;
            }
            next = answer.path("next").asText("");
            invocations++;
        } while (!next.isEmpty());

        assertThat(invocations).isGreaterThan(1);
        assertThat(checks).hasSize(count).hasSizeGreaterThan(15);
    }

    @Test
    void tellsWhatItCouldNotTakeAway() {
        world.sync();

        JsonNode answer = world.ask(ASKED);

        assertThat(answer.get("left")).isNotEmpty().allSatisfy(left -> assertThat(left.asText())
                .matches("(CRM|Shop) \\w+ \\w+ is left: it can be neither deleted nor archived"));
    }
}
