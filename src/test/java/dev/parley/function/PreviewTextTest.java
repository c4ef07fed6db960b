package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a fresh installation shows to whoever keeps the records. */
class PreviewTextTest {

    private final TwinWorld world = TwinWorld.asking();

    private JsonNode preview() {
        return world.ask("{'action':'preview','format':'text'}");
    }

    private void firstDay() {
        world.contact("Ada", "ada@example.org");
        world.customer("Ada", "ada@example.org");
        world.contact("Bob", "bob@example.org");
        world.customer("Cyd", "cyd@example.org");
        world.contact("Dan", "dan@example.org");
        world.customer("Dan", "dan@example.org");
        world.customer("Dan twice", "dan@example.org");
    }

    @Test
    @DisplayName("will link, will create, ambiguous: in sentences, with the names of the systems")
    void saysWhatWouldBeDone() {
        firstDay();

        String text = preview().path("text").asText();

        assertThat(text)
                .contains("# What would be done: CRM and Shop")
                .contains("## customer: Contact in CRM, Customer in Shop")
                .contains("- 1 record, recognised on both sides: **will be linked**")
                .contains("- 1 record, new: **will be created in CRM**")
                .contains("- 1 record, new: **will be created in Shop**")
                .contains("records, **ambiguous**: several could be the counterpart, so none is linked")
                .contains("(AMBIGUOUS)");
    }

    @Test
    void holdsNoValueOfARecord() {
        firstDay();

        String text = preview().path("text").asText();

        assertThat(List.of("Ada", "Bob", "Cyd", "Dan", "example.org")).noneMatch(text::contains);
    }

    @Test
    void endsWithWhatApprovesIt() throws Exception {
        firstDay();
        JsonNode answer = preview();
        String approval = answer.path("text")
                .asText()
                .lines()
                .filter(line -> line.strip().startsWith("{"))
                .findFirst()
                .orElseThrow();

        JsonNode approved =
                world.ask(new ObjectMapper().readTree(approval.strip()).toString());

        assertThat(approval).contains(answer.path("hash").asText());
        assertThat(approved.path("ok").asBoolean()).isTrue();
        assertThat(world.shop.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("of one pair of several: tells of that pair, and its approval names it")
    void namesTheOnePairItWasAskedFor() {
        TwinWorld three = TwinWorld.ofThree();

        String text = three.ask("{'action':'preview','pair':'firm','format':'text'}")
                .path("text")
                .asText();

        assertThat(text).contains("## firm").doesNotContain("## customer").contains("\"pair\":\"firm\"");
    }

    @Test
    void saysThatNothingIsToBeDone() {
        assertThat(preview().path("text").asText()).contains("Nothing is to be done.");
    }

    @Test
    void namesTheRecordsWithProblemsInJsonToo() {
        firstDay();

        JsonNode answer = world.ask("{'action':'preview'}");

        assertThat(answer.path("problems"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("code").asText()).isEqualTo("AMBIGUOUS"));
    }

    @Test
    void refusesAFormatItDoesNotKnow() {
        JsonNode answer = world.ask("{'action':'preview','format':'pdf'}");

        assertThat(answer.at("/error/code").asText()).isEqualTo("WRONG_PARAMETER");
    }
}
