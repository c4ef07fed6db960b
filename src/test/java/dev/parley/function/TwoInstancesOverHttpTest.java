package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two instances of the function work on the same records at the same time, as webhooks that come at once make them. */
final class TwoInstancesOverHttpTest {

    private static final int ORDERS = 4;

    private final CrmAndLedger world = CrmAndLedger.empty();
    private final Flow other = world.instance();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        other.close();
        world.close();
    }

    private record Told(String pair, String id) {}

    private List<Told> ordersWithAllTheyNeed() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String customer = world.customer("Fjord" + i);
            String contact = world.contact(customer, "Kari" + i);
            String product = world.product("V-" + i, 100);
            told.add(new Told("customer", customer));
            told.add(new Told("contact", contact));
            told.add(new Told("product", product));
            told.add(new Told("order", world.order(customer, contact, CrmAndLedger.line(product, 1, 90))));
        }
        return told;
    }

    private static Callable<List<Fate>> looking(Flow flow, List<Told> told, long seed) {
        List<Told> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, new Random(seed));
        return () -> shuffled.stream()
                .map(each -> flow.engine.reconcile(each.pair(), Side.LEFT, each.id(), flow.budget(), false))
                .toList();
    }

    @RepeatedTest(3)
    void neverCreateTwice() throws Exception {
        world.rest();
        List<Told> told = ordersWithAllTheyNeed();

        Future<List<Fate>> ours = threads.submit(looking(world.flow, told, 1));
        Future<List<Fate>> theirs = threads.submit(looking(other, told, 2));
        assertThat(ours.get()).hasSize(told.size());
        assertThat(theirs.get()).hasSize(told.size());
        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.customers().all()).hasSize(ORDERS);
        assertThat(world.office.contactPersons().all()).hasSize(ORDERS);
        assertThat(world.office.products().all()).hasSize(ORDERS);
        assertThat(world.office.orders().all()).hasSize(ORDERS);
        told.forEach(
                each -> assertThat(world.flow.right(each.pair(), each.id())).isNotEmpty());
        assertThat(world.rests()).isTrue();
    }
}
