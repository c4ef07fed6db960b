package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an operator asks for, as JSON. */
class OperatorActionsTest {

    private final TwinWorld world = TwinWorld.of();

    private static JsonNode json(String text) {
        return TwinWorld.json(text);
    }

    @Test
    void linksTwoRecords() {
        String contact = world.contact("Ada", "ada@example.org");
        String customer = world.customer("Ada", "countess@example.org");

        JsonNode answer = world.ask("{'action':'link','left':'" + contact + "','right':'" + customer + "'}");

        assertThat(answer)
                .isEqualTo(json("{'ok':true,'action':'link','pair':'customer','left':'C0001','right':'C0001',"
                        + "'fate':'linked'}"));
        assertThat(world.ask("{'action':'links'}").path("links")).hasSize(1);
        assertThat(world.shop.records().get(TwinWorld.CUSTOMER, customer, "email"))
                .isEqualTo(world.crm.records().get(TwinWorld.CONTACT, contact, "email"));
    }

    @Test
    @DisplayName("A22: a link that exists is named, with the way out")
    void namesTheLinkThatExists() {
        world.linkedAda();
        String other = world.customer("Bob", "bob@example.org");

        JsonNode answer = world.ask("{'action':'link','left':'C0001','right':'" + other + "'}");

        assertThat(answer)
                .isEqualTo(json("{'ok':false,'error':{'code':'LINK_EXISTS',"
                        + "'message':'the record C0001 on the left is linked with C0001',"
                        + "'wayOut':'if that link is wrong, end it first: unlink left=C0001'}}"));
    }

    @Test
    void unlinksTwoRecordsAndExplainsIt() {
        world.linkedAda();

        JsonNode answer = world.ask("{'action':'unlink','right':'C0001'}");
        JsonNode explained = world.ask("{'action':'explain','left':'C0001'}");

        assertThat(answer)
                .isEqualTo(json("{'ok':true,'action':'unlink','pair':'customer','left':'C0001','right':'C0001',"
                        + "'fate':'retired'}"));
        assertThat(explained.path("state").asText()).isEqualTo("unlinked");
        assertThat(explained.path("situation").asText())
                .startsWith("a person unlinked it from C0001 at 2")
                .contains("link links it by hand");
    }

    @Test
    void keepsTheHistoryOfLinksInAnExplanation() {
        world.linkedAda();
        world.crm.records().set(TwinWorld.CONTACT, "C0001", "name", "Ada Lovelace");
        world.sync();
        world.ask("{'action':'unlink','left':'C0001'}");
        JsonNode unlinked = world.ask("{'action':'explain','left':'C0001'}");
        world.ask("{'action':'link','left':'C0001','right':'C0001'}");

        JsonNode linked = world.ask("{'action':'explain','left':'C0001'}");

        assertThat(unlinked.at("/history/0/reason").asText()).isEqualTo("changed on the left only");
        assertThat(linked.at("/history/0/reason").asText()).isEqualTo("linked by a person");
        assertThat(linked.at("/history/0/written").isNull()).isTrue();
        assertThat(linked.at("/history/1/reason").asText()).isEqualTo("a former link ended: a person unlinked the two");
        assertThat(linked.at("/history/2/written").asText()).isEqualTo("right");
    }

    @Test
    @DisplayName("T05: resolve ends a conflict, and explain says who decided")
    void resolvesAConflict() {
        TwinWorld review = TwinWorld.underReview();
        review.linkedAda();
        review.crm.records().set(TwinWorld.CONTACT, "C0001", "name", "Augusta");
        review.shop.records().set(TwinWorld.CUSTOMER, "C0001", "name", "Ada L");
        review.sync();

        JsonNode before = review.ask("{'action':'explain','left':'C0001'}");
        JsonNode answer = review.ask("{'action':'resolve','left':'C0001','winner':'right'}");
        JsonNode after = review.ask("{'action':'explain','left':'C0001'}");

        assertThat(before.path("situation").asText())
                .isEqualTo("linked, with a problem (CONFLICT): name: changed on both sides: a person decides (review);"
                        + " decide with `resolve`");
        assertThat(answer)
                .isEqualTo(json("{'ok':true,'action':'resolve','pair':'customer','left':'C0001','right':'C0001',"
                        + "'fate':'updated'}"));
        assertThat(after.path("situation").asText()).isEqualTo("linked; both sides stay in step");
        assertThat(after.at("/properties/0/last/reason").asText())
                .isEqualTo("a conflict, decided by a person: right wins");
        assertThat(review.ask("{'action':'problems'}").path("problems")).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToResolve() {
        world.linkedAda();

        JsonNode answer = world.ask("{'action':'resolve','left':'C0001','winner':'left'}");

        assertThat(answer.at("/error/code").asText()).isEqualTo("NO_CONFLICT");
        assertThat(answer.at("/error/message").asText()).contains("both sides agree");
    }

    @Test
    void pausesAPairAndLetsItGoOn() {
        world.linkedAda();

        JsonNode paused = world.ask("{'action':'pause'}");
        world.crm.records().set(TwinWorld.CONTACT, "C0001", "name", "Augusta");
        JsonNode run = world.sync();
        JsonNode status = world.ask("{'action':'status'}");
        JsonNode retried = world.ask("{'action':'retry','left':'C0001'}");
        JsonNode resumed = world.ask("{'action':'resume'}");
        JsonNode again = world.sync();

        assertThat(paused)
                .isEqualTo(json("{'ok':true,'action':'pause','pair':'customer','paused':true,'changed':true}"));
        assertThat(run.path("ok").asBoolean()).isTrue();
        assertThat(run.at("/pairs/0/kind").asText()).isEqualTo("paused");
        assertThat(run.at("/pairs/0/more").asBoolean()).isFalse();
        assertThat(run.at("/pairs/0/notes/0/reason").asText()).contains("resume");
        assertThat(status.at("/pairs/0/standing").asText()).isEqualTo("paused");
        assertThat(retried.path("fate").asText()).isEqualTo("due");
        assertThat(retried.path("situation").asText()).startsWith("the pair is paused");
        assertThat(resumed)
                .isEqualTo(json("{'ok':true,'action':'resume','pair':'customer','paused':false,'changed':true}"));
        assertThat(again.at("/pairs/0/counts/updatedRight").asInt()).isEqualTo(1);
        assertThat(world.ask("{'action':'status'}").at("/pairs/0/standing").asText())
                .isEqualTo("live");
    }

    @Test
    void marksTheWebhooksOfAPausedPair() {
        world.linkedAda();
        world.ask("{'action':'pause'}");

        JsonNode answer = world.deliver(WebhookEvent.updated("C0001"));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(202);
    }

    @Test
    void forgetsARecord() {
        world.linkedAda();
        world.crm.records().delete(TwinWorld.CONTACT, "C0001");

        JsonNode answer = world.ask("{'action':'forget','left':'C0001'}");
        JsonNode again = world.ask("{'action':'forget','left':'C0001'}");

        assertThat(answer)
                .isEqualTo(json("{'ok':true,'action':'forget','pair':'customer','left':'C0001','known':true}"));
        assertThat(again.path("known").asBoolean()).isFalse();
        assertThat(world.ask("{'action':'explain','left':'C0001'}")
                        .at("/error/code")
                        .asText())
                .isEqualTo("UNKNOWN_RECORD");
        assertThat(world.ask("{'action':'explain','right':'C0001'}")
                        .path("situation")
                        .asText())
                .contains("its counterpart was forgotten", "not created again");
    }

    @Test
    void retriesTheProblemsOfAllPairs() {
        TwinWorld three = TwinWorld.ofThree();
        for (String datatype : List.of("Contact", "Company")) {
            three.crm.records().add(datatype, "name", "x", "email", "same@example.org");
            three.crm.records().add(datatype, "name", "y", "email", "same@example.org");
        }
        three.shop.records().add("Customer", "name", "x", "email", "same@example.org");
        three.shop.records().add("Firm", "name", "x", "email", "same@example.org");
        three.sync();

        JsonNode all = three.ask("{'action':'retry'}");
        JsonNode one = three.ask("{'action':'retry','pair':'firm'}");

        assertThat(all.path("tried").asInt())
                .isEqualTo(2 * one.path("tried").asInt())
                .isPositive();
        assertThat(all.at("/fates/problem").asInt()).isEqualTo(all.path("tried").asInt());
        assertThat(all.path("more").asBoolean()).isFalse();
        assertThat(all.has("pair")).isFalse();
        assertThat(one.path("pair").asText()).isEqualTo("firm");
    }

    @Test
    @DisplayName("a problem that heals by itself tells when it is tried again")
    void tellsWhenAProblemIsTriedAgain() {
        world.linkedAda();
        world.crm.records().set(TwinWorld.CONTACT, "C0001", "name", "Augusta");
        world.shop
                .faults()
                .fail("update", new RemoteFailure.Unavailable("shopify PUT: 503", false, Optional.empty(), null));
        world.sync();

        JsonNode problem = world.ask("{'action':'problems'}").at("/problems/0");
        JsonNode explained = world.ask("{'action':'explain','left':'C0001'}");
        world.clock.move(Duration.ofMinutes(1));
        world.sync();

        assertThat(problem.path("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(problem.path("next").asText()).endsWith("Z");
        assertThat(explained.path("situation").asText())
                .endsWith("tried again at " + problem.path("next").asText());
        assertThat(world.ask("{'action':'problems'}").path("problems")).isEmpty();
    }
}
