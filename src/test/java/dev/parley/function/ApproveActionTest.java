package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApproveActionTest {

    private final TwinWorld world = TwinWorld.asking();

    private JsonNode approve(JsonNode preview) {
        return world.ask("{'action':'approve','hash':'" + preview.path("hash").asText() + "'}");
    }

    @Test
    void showsCountsAndTheFirstDeedsWithoutValues() {
        world.contact("Ada", "ada@example.org");

        JsonNode answer = world.ask("{'action':'preview'}");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.at("/pairs/0/counts/createdRight").asInt()).isEqualTo(1);
        assertThat(answer.path("first").toString())
                .isEqualTo(
                        "[{\"pair\":\"customer\",\"deed\":\"create\",\"side\":\"right\",\"left\":\"C0001\",\"right\":\"\","
                                + "\"properties\":\"\"}]");
        assertThat(answer.toString()).doesNotContain("Ada", "example.org");
        assertThat(world.links.calls().writes()).isZero();
    }

    @Test
    void tellsThatAPairWaitsAndWhatForInRunAndStatus() {
        world.contact("Ada", "ada@example.org");

        JsonNode run = world.sync();
        JsonNode status = world.ask("{'action':'status'}");

        assertThat(run.path("ok").asBoolean()).isTrue();
        assertThat(run.at("/pairs/0/kind").asText()).isEqualTo("waiting");
        assertThat(status.at("/pairs/0/standing").asText()).isEqualTo("waiting");
        assertThat(status.at("/pairs/0/brake/code").asText()).isEqualTo("APPROVAL");
        assertThat(status.at("/pairs/0/brake/counts/createdRight").asInt()).isEqualTo(1);
        assertThat(status.at("/pairs/0/brake/hash").asText()).isNotBlank();
        assertThat(world.shop.creates()).isZero();
    }

    @Test
    void runsWhatWasApproved() {
        world.contact("Ada", "ada@example.org");
        world.sync();
        JsonNode preview = world.ask("{'action':'preview'}");

        JsonNode answer = approve(preview);

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/pairs/0/counts/createdRight").asInt()).isEqualTo(1);
        JsonNode status = world.ask("{'action':'status'}").at("/pairs/0");
        assertThat(status.path("standing").asText()).isEqualTo("live");
        assertThat(status.path("brake").isNull()).isTrue();
    }

    @Test
    void refusesAnotherHashWithThePreviewAsItIsNow() {
        world.contact("Ada", "ada@example.org");
        JsonNode preview = world.ask("{'action':'preview'}");
        world.contact("Bob", "bob@example.org");

        JsonNode answer = approve(preview);

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.at("/error/code").asText()).isEqualTo("CHANGED");
        assertThat(answer.at("/preview/pairs/0/counts/createdRight").asInt()).isEqualTo(2);
        assertThat(world.shop.creates()).isZero();
    }

    @Test
    void needsAHash() {
        JsonNode answer = world.ask("{'action':'approve'}");

        assertThat(answer.at("/error/code").asText()).isEqualTo("WRONG_PARAMETER");
        assertThat(answer.at("/error/wayOut").asText()).contains("preview");
    }

    @Test
    @DisplayName("M06: a brake in one pair: the others run all the same, and the brake shows")
    void runsTheOtherPairsWhenOneBrakes() {
        TwinWorld three = TwinWorld.ofThree();
        for (int i = 0; i < 25; i++) {
            three.contact("N" + i, i + "@example.org");
        }
        three.sync();
        three.sync();
        for (String id : List.copyOf(three.crm.records().ids(TwinWorld.CONTACT))) {
            three.crm.records().set(TwinWorld.CONTACT, id, "name", "edited " + id);
        }
        three.crm.records().add("Company", "name", "Firm", "email", "firm@example.org");

        JsonNode answer = three.sync();

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/pairs/0/brake/code").asText()).isEqualTo("MASS_CHANGE");
        assertThat(answer.at("/pairs/0/brake/message").asText()).contains("25 records", "of 25 links", "30%");
        assertThat(answer.at("/pairs/1/counts/createdRight").asInt()).isEqualTo(1);
    }
}
