package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Webhook;
import dev.parley.systems.Webhook.Hint;
import dev.parley.systems.http.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sender that names several records in one webhook. */
class ManyHintsTest {

    private final TwinWorld world = TwinWorld.of();
    private final Budgets budgets = new Budgets(
            world.clock, new Patience(), Duration.ofSeconds(50), Duration.ofSeconds(3), Duration.ofSeconds(10));
    private final Webhooks webhooks = new Webhooks(
            "default",
            system -> Optional.of(naming("C0001", "C0002")),
            new Hints(world.engine, budgets, world.metrics),
            1000);

    @Test
    void answersTheWorstOfSeveral() {
        linkedTwo();
        world.shop.faults().fail("read", new RemoteFailure.Denied("shopify GET: 401"));

        assertThat(deliver("{}")).isEqualTo(202);
    }

    @Test
    void marksAllRecordsOfAnArray() {
        linkedTwo();
        long reads = world.shop.reads();

        int status = deliver(" [{\"id\":1},{\"id\":2}]");

        assertThat(status).isEqualTo(202);
        assertThat(world.links.due(world.engine.key("customer"), world.clock.instant(), 10))
                .extracting(record -> record.side() + record.id())
                .containsExactlyInAnyOrder("RIGHTC0001", "RIGHTC0002");
        assertThat(world.shop.reads()).isEqualTo(reads);
    }

    @Test
    void refusesAnArrayOfWhichOneCouldNotBeMarked() {
        linkedTwo();
        world.links.gate(operation -> {
            if (operation.equals("markDue")) {
                world.links.failNext(1);
                world.links.gate(any -> {});
            }
        });

        assertThat(deliver("[1,2]")).isEqualTo(503);
    }

    @Test
    void marksWhatNoTimeIsLeftFor() {
        linkedTwo();
        world.shop.faults().onceBefore("read", () -> world.clock.move(Duration.ofSeconds(3)));

        int status = deliver("{}");

        assertThat(status).isEqualTo(202);
        assertThat(world.links
                        .find(world.engine.key("customer"), Side.RIGHT, "C0002")
                        .due())
                .isPresent();
    }

    private void linkedTwo() {
        Stream.of("ada", "bob").forEach(name -> {
            world.contact(name, name + "@example.org");
            world.customer(name, name + "@example.org");
        });
        world.sync();
        world.sync();
    }

    private int deliver(String body) {
        return webhooks.answer(WebhookEvent.signed("x", body).json())
                .path("statusCode")
                .asInt();
    }

    private static Webhook naming(String... ids) {
        List<Hint> hints = Stream.of(ids)
                .map(id -> new Hint(TwinWorld.CUSTOMER, id, false))
                .toList();
        return (token, headers, body) -> new Webhook.Verdict.Verified(hints);
    }
}
