package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final int CLIENTS = 8;

    private final Crm crm = new Crm();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        crm.close();
    }

    private List<Integer> allAtOnce(Callable<Reply> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            replies.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Reply> reply : replies) {
            statuses.add(reply.get().status());
        }
        return statuses;
    }

    @Test
    void onlyOneOfManyGetsAnExternalReference() throws Exception {
        List<Integer> statuses = allAtOnce(
                () -> crm.api.post("/customers", Json.object("Name", "Ås Bygg AS", "ExternalReference", "parley:abc")));

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(CLIENTS - 1);
        assertThat(crm.sim.customers().size()).isEqualTo(1);
    }

    @Test
    void everyCreateGetsAnIdOfItsOwn() throws Exception {
        List<Integer> statuses = allAtOnce(() -> crm.api.post("/customers", Json.object("Name", "Ås Bygg AS")));

        assertThat(statuses).containsOnly(201);
        assertThat(crm.sim.customers().size()).isEqualTo(CLIENTS);
    }
}
