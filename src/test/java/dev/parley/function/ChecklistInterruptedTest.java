package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.PairKey;
import dev.parley.systems.http.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checklist that is stopped anywhere leaves nothing behind once another one has run. */
final class ChecklistInterruptedTest {

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** The process ends: nothing catches it. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 12, 18, 33, 60, 101})
    void leavesSystemsAndStoreAsTheyWere(int calls) {
        try (CrmAndLedger world = CrmAndLedger.through(this::stopping)) {
            world.linkedOrder();
            List<ObjectNode> records = world.everything();
            List<Object> store = store(world.flow);
            left.set(calls);
            Throwable stopped = catchThrowable(() -> Checks.all(world.flow, Map.of("pair", "product")));
            left.set(Integer.MAX_VALUE);

            Checks.all(world.flow, Map.of("pair", "product"));

            assertThat(stopped).isInstanceOf(Stopped.class);
            assertThat(world.everything()).isEqualTo(records);
            assertThat(store(world.flow)).isEqualTo(store);
        }
    }

    private Http stopping(Http network) {
        return request -> {
            if (left.getAndDecrement() <= 0) {
                throw new Stopped();
            }
            return network.send(request);
        };
    }

    /** All that the store knows of records: links, problems, open claims, and what is to be looked at. */
    private static List<Object> store(Flow flow) {
        List<Object> store = new ArrayList<>();
        for (Pair pair : flow.engine.dataflow().pairs()) {
            PairKey key = flow.engine.key(pair.name());
            store.addAll(flow.links.links(key, 1000, java.util.Optional.empty()).links());
            store.addAll(flow.links.problems(key, 1000));
            store.addAll(flow.links.due(key, flow.clock.instant().plus(Duration.ofDays(300)), 1000));
            store.addAll(flow.links.waiting(key));
            for (Side side : Side.values()) {
                store.addAll(flow.links.openClaims(key, side));
            }
        }
        return store;
    }
}
