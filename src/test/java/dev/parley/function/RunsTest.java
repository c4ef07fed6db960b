package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.Progress;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RunState.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsTest {

    private final TwinWorld world = TwinWorld.of();

    @Test
    void reportsWhatASyncDid() {
        world.contact("Ada", "ada@example.org");
        world.customer("Ada", "ada@example.org");
        world.customer("Bob", "bob@example.org");

        JsonNode answer = world.sync();

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("action").asText()).isEqualTo("sync");
        assertThat(answer.path("connection").asText()).isEqualTo("default");
        assertThat(answer.path("dataflow").asText()).isEqualTo("crm-shop");
        JsonNode pair = answer.at("/pairs/0");
        assertThat(pair.path("pair").asText()).isEqualTo("customer");
        assertThat(pair.path("run").asText()).isNotBlank();
        assertThat(pair.path("kind").asText()).isEqualTo("sync");
        assertThat(pair.path("finished").asBoolean()).isTrue();
        assertThat(pair.path("more").asBoolean()).isFalse();
        assertThat(pair.path("started").asText()).endsWith("Z");
        assertThat(pair.path("ended").asText()).endsWith("Z");
        assertThat(pair.at("/counts/read").asInt()).isEqualTo(3);
        assertThat(pair.at("/counts/matched").asInt()).isEqualTo(1);
        assertThat(pair.at("/counts/linked").asInt()).isEqualTo(2);
        assertThat(pair.at("/counts/createdLeft").asInt()).isEqualTo(1);
        assertThat(pair.path("remoteCalls").asInt()).isPositive();
        assertThat(pair.path("storeReads").asInt()).isPositive();
        assertThat(pair.path("storeWrites").asInt()).isPositive();
        assertThat(pair.at("/notes/0/done").asText()).isNotBlank();
    }

    @Test
    void reconcilesWhenAskedTo() {
        world.linkedAda();

        JsonNode answer = world.ask("{'action':'reconcile','pair':'customer'}");

        assertThat(answer.at("/pairs/0/kind").asText()).isEqualTo("reconcile");
        assertThat(answer.at("/pairs/0/counts/unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void endsInTimeAndGoesOnAtTheNextInvocation() {
        world.contact("Ada", "ada@example.org");
        world.crm.faults().onceAfter("list", () -> world.clock.move(Duration.ofSeconds(45)));

        JsonNode first = world.sync();
        JsonNode second = world.sync();

        assertThat(first.at("/pairs/0/finished").asBoolean()).isFalse();
        assertThat(first.at("/pairs/0/more").asBoolean()).isTrue();
        assertThat(first.at("/pairs/0/ended").isNull()).isTrue();
        assertThat(second.at("/pairs/0/finished").asBoolean()).isTrue();
        assertThat(second.at("/pairs/0/run")).isEqualTo(first.at("/pairs/0/run"));
    }

    @Test
    void runsTheOtherPairsWhenOneFails() {
        TwinWorld three = TwinWorld.ofThree();
        three.shop.faults().fail("list", new RemoteFailure.Denied("shopify GET /customers: 401"));

        JsonNode answer = three.sync();

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.at("/error/code").asText()).isEqualTo("DENIED");
        assertThat(answer.at("/error/message").asText()).isEqualTo("shopify GET /customers: 401");
        assertThat(answer.at("/pairs/0/error/code").asText()).isEqualTo("DENIED");
        assertThat(answer.at("/pairs/1/finished").asBoolean()).isTrue();
        assertThat(answer.at("/pairs/2/finished").asBoolean()).isTrue();
    }

    @Test
    void runsOnePairWhenOneIsNamed() {
        JsonNode answer = TwinWorld.ofThree().ask("{'action':'sync','pair':'firm'}");

        assertThat(answer.path("pairs")).hasSize(1);
        assertThat(answer.at("/pairs/0/pair").asText()).isEqualTo("firm");
    }

    @Test
    void tellsThatAnotherRunIsAtWork() {
        Progress meanwhile = (pair, run) -> assertThat(
                        world.ask("{'action':'sync'}").at("/error/code").asText())
                .isEqualTo("BUSY");

        var report = world.engine.run("customer", Kind.SYNC, world.budget(), meanwhile);

        assertThat(report.finished()).isPresent();
    }

    @Test
    void tellsThatTheStoreCannotBeReached() {
        world.links.failNext(10);

        JsonNode answer = world.sync();

        assertThat(answer.at("/error/code").asText()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(answer.at("/error/wayOut").asText()).contains("PARLEY_TABLE");
    }

    @Test
    void tellsThatTheTableWasFilledUnderAnotherKey() {
        world.sync();

        JsonNode answer = world.underAnotherKey().sync();

        assertThat(answer.at("/error/code").asText()).isEqualTo("WRONG_KEY");
        assertThat(answer.at("/error/wayOut").asText()).contains("PARLEY_FINGERPRINT_KEY");
    }

    @Test
    void tellsThatASystemIsAway() {
        world.crm.faults().fail("list", new RemoteFailure.Unavailable("crm GET: 503", false, Optional.empty(), null));

        assertThat(world.sync().at("/error/code").asText()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void tellsNothingOfAnUnforeseenErrorButItsKind() {
        world.links.gate(operation -> {
            throw new IllegalStateException("ada@example.org");
        });

        JsonNode answer = world.sync();

        assertThat(answer.at("/error/code").asText()).isEqualTo("INTERNAL");
        assertThat(answer.toString()).contains("IllegalStateException").doesNotContain("ada@");
    }

    @Test
    void throwsTheFailureOfAScheduledRun() {
        TwinWorld three = TwinWorld.ofThree();
        three.shop.faults().fail("list", new RemoteFailure.Denied("shopify GET /customers: 401"));

        assertThatThrownBy(() -> three.actions.scheduled(TwinWorld.json("{'action':'sync'}")))
                .isInstanceOf(RunFailed.class)
                .hasNoCause()
                .hasMessage("sync of crm-shop failed, DENIED: shopify GET /customers: 401");
    }

    @Test
    void throwsWhenAScheduleAsksForNonsense() {
        assertThatThrownBy(() -> world.actions.scheduled(TwinWorld.json("{'action':'synch','scheduled':true}")))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("UNKNOWN_ACTION");
    }

    @Test
    void doesNotThrowWhenAScheduleMeetsAnotherRun() {
        Progress meanwhile = (pair, run) -> assertThat(world.actions
                        .scheduled(TwinWorld.json("{'action':'sync'}"))
                        .at("/error/code")
                        .asText())
                .isEqualTo("BUSY");

        var report = world.engine.run("customer", Kind.SYNC, world.budget(), meanwhile);

        assertThat(report.finished()).isPresent();
    }
}
