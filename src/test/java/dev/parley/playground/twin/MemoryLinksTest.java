package dev.parley.playground.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.links.LinksContractTest;
import dev.parley.links.LinksFixture;
import dev.parley.sync.Links;
import dev.parley.sync.Refusals;
import dev.parley.sync.StoreFailure;
import org.junit.jupiter.api.Test;

class MemoryLinksTest extends LinksContractTest {

    private final MemoryLinks memory = new MemoryLinks(LinksFixture.CLOCK);

    @Override
    protected Links open() {
        return memory.another();
    }

    @Test
    void failsAsOftenAsTold() {
        memory.failNext(2);

        assertThatThrownBy(() -> memory.run(pair())).isInstanceOf(StoreFailure.class);
        assertThatThrownBy(() -> memory.markDue(pair(), Side.LEFT, "L1", NOW, "webhook"))
                .isInstanceOf(StoreFailure.class);
        assertThatCode(() -> memory.run(pair())).doesNotThrowAnyException();
        assertThat(left("L1").due()).isEmpty();
    }

    @Test
    void letsATestInterfereBeforeAWrite() {
        memory.gate(operation -> {
            if (operation.equals("claim")) {
                linked("L1", "R1");
            }
        });

        var refused = memory.claim(pair(), memory.find(pair(), Side.LEFT, "L1"), LinksFixture.claim(Side.LEFT, "L1"));

        assertThat(refused).isEqualTo(Refusals.linked(left("L1")));
    }

    @Test
    void letsATestStopTheWorkerAfterAWrite() {
        memory.gate(new Gate() {
            @Override
            public void before(String operation) {}

            @Override
            public void after(String operation) {
                throw new StoreFailure(operation + ": the answer was lost", null);
            }
        });

        assertThatThrownBy(() -> memory.markDue(pair(), Side.LEFT, "L1", NOW, "webhook"))
                .isInstanceOf(StoreFailure.class);
        assertThat(left("L1").due()).isPresent();
    }

    @Test
    void countsTheCallsOfEachHandle() {
        Links second = memory.another();

        memory.run(pair());

        assertThat(memory.calls()).isEqualTo(new Links.Calls(1, 0));
        assertThat(second.calls()).isEqualTo(new Links.Calls(0, 0));
    }
}
