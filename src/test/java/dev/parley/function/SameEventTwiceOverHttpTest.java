package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Webhooks that are delivered twice, to two instances of the function at the same moment. */
final class SameEventTwiceOverHttpTest {

    private static final String PATH = "/webhooks/customcrm";

    private final CrmAndLedger world = CrmAndLedger.empty();
    private final Flow other = world.instance();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<WebhookDelivery> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        other.close();
        world.close();
    }

    private static Callable<List<Integer>> all(Flow flow, List<WebhookDelivery> deliveries, CyclicBarrier together) {
        return () -> {
            List<Integer> statuses = new ArrayList<>();
            for (WebhookDelivery delivery : deliveries) {
                together.await();
                statuses.add(flow.deliver(PATH, delivery));
            }
            return statuses;
        };
    }

    private List<Integer> twiceAtOnce() throws Exception {
        world.awaitWebhooks();
        CyclicBarrier together = new CyclicBarrier(2);
        Future<List<Integer>> ours = threads.submit(all(world.flow, told, together));
        Future<List<Integer>> theirs = threads.submit(all(other, told, together));
        List<Integer> statuses = new ArrayList<>(ours.get());
        statuses.addAll(theirs.get());
        told.clear();
        return statuses;
    }

    @RepeatedTest(5)
    @DisplayName("H10: the same event twice in parallel has one effect")
    void hasOneEffect() throws Exception {
        world.rest();
        world.crm.webhooks().subscribe(delivery -> {
            told.add(delivery);
            return 200;
        });
        String first = world.customer("Fjord");
        world.customer("Vik");

        List<Integer> created = twiceAtOnce();
        world.rest();
        int writes = world.office.writes();
        world.crm.records("Customer").set(first, "Phone", "22 00 00 00");
        List<Integer> edited = twiceAtOnce();
        world.rest();

        assertThat(created).hasSize(4).containsAnyOf(200).containsOnly(200, 202);
        assertThat(edited).hasSize(2).containsAnyOf(200).containsOnly(200, 202);
        assertThat(world.office.customers().all()).hasSize(2);
        assertThat(world.office.writes() - writes).isEqualTo(1);
        assertThat(world.flow.problems()).isEmpty();
    }
}
