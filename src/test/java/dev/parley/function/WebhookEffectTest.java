package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.playground.twin.Gate;
import dev.parley.sync.Entry;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.StoreFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookEffectTest {

    private final TwinWorld world = TwinWorld.of();

    @Test
    void bringsAnEditAcross() {
        List<String> ada = world.linkedAda();
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada Lovelace");

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(200);
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void writesNothingForAnEcho() {
        List<String> ada = world.linkedAda();
        long remote = world.crm.writes() + world.shop.writes();
        long stored = world.links.calls().writes();

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(200);
        assertThat(world.crm.writes() + world.shop.writes()).isEqualTo(remote);
        assertThat(world.links.calls().writes()).isEqualTo(stored);
    }

    @Test
    void takesADeletionForAHintOnly() {
        List<String> ada = world.linkedAda();

        world.deliver(WebhookEvent.deleted(ada.get(1)));

        assertThat(entry(ada.get(1)).state()).isEqualTo(Entry.State.LINKED);
    }

    @Test
    void marksARecordDueThatIsNotToBeCreatedYet() {
        String id = world.customer("Ada", "ada@example.org");

        int status = status(world.deliver(WebhookEvent.updated(id)));

        assertThat(status).isEqualTo(202);
        assertThat(entry(id).due()).isPresent();
    }

    @Test
    void answersDoneForAProblemItStored() {
        List<String> ada = world.linkedAda();
        world.crm.faults().refuse(Path.of("name"), true);
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada Lovelace");

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(200);
        assertThat(entry(ada.get(1)).problem()).isPresent();
    }

    @Test
    void marksARecordDueWhenTheSystemDeniesAccess() {
        List<String> ada = world.linkedAda();
        world.shop.faults().fail("read", new RemoteFailure.Denied("shopify GET: 401"));

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(202);
        assertThat(entry(ada.get(1)).due()).isPresent();
    }

    @Test
    void marksARecordDueWhenTheStoreFailsOnce() {
        List<String> ada = world.linkedAda();
        world.links.failNext(1);

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(202);
        assertThat(entry(ada.get(1)).due()).isPresent();
    }

    @Test
    void asksTheSenderToComeAgainWhenNotEvenAMarkIsStored() {
        List<String> ada = world.linkedAda();
        world.links.failNext(10);

        JsonNode answer = world.deliver(WebhookEvent.updated(ada.get(1)));

        assertThat(status(answer)).isEqualTo(503);
        assertThat(answer.at("/headers/Retry-After").asText()).isEqualTo("60");
    }

    @Test
    void doesNotKeepTheSenderWaitingForAStoreThatIsAway() {
        List<String> ada = world.linkedAda();
        List<String> calls = new ArrayList<>();
        world.links.gate(operation -> {
            calls.add(operation);
            world.clock.move(Duration.ofSeconds(4));
            throw new StoreFailure(operation + ": no answer", null);
        });

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(503);
        assertThat(calls).hasSize(1);
    }

    @Test
    void leavesAWriteForWhichThereIsNoTimeToTheNextRun() {
        List<String> ada = world.linkedAda();
        world.shop.records().set(TwinWorld.CUSTOMER, ada.get(1), "name", "Ada Lovelace");
        world.shop.faults().onceBefore("read", () -> world.clock.move(Duration.ofMillis(2500)));

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(202);
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada");
        world.sync();
        assertThat(world.crm.records().get(TwinWorld.CONTACT, ada.get(0), "name"))
                .isEqualTo("Ada Lovelace");
    }

    @Test
    void marksWhatAnErrorOfItsOwnKeptItFromLookingAt() {
        List<String> ada = world.linkedAda();
        world.links.gate(failingOnce("find"));

        int status = status(world.deliver(WebhookEvent.updated(ada.get(1))));

        assertThat(status).isEqualTo(202);
        assertThat(entry(ada.get(1)).due()).isPresent();
    }

    @Test
    void asksTheSenderToComeAgainWhenItCannotBeVerifiedForLackOfASetting() {
        Webhooks unset = new Webhooks(
                "default",
                system -> {
                    throw new IllegalStateException("not set");
                },
                null,
                100);

        assertThat(status(unset.answer(WebhookEvent.updated("1").json()))).isEqualTo(503);
    }

    private static Gate failingOnce(String operation) {
        boolean[] failed = {false};
        return called -> {
            if (called.equals(operation) && !failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("an error of our own");
            }
        };
    }

    private Entry entry(String customer) {
        return world.links.find(world.engine.key("customer"), Side.RIGHT, customer);
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }
}
