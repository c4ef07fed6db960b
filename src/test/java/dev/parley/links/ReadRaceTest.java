package dev.parley.links;

import static dev.parley.links.LinksFixture.CLOCK;
import static dev.parley.links.LinksFixture.NOW;
import static dev.parley.links.LinksFixture.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A right record's link is read in two steps; between them another worker may end it and make another. */
class ReadRaceTest {

    private final PairKey pair = new PairKey("connection-" + UUID.randomUUID(), "flow", "customer");
    private final Links links = LocalTable.shared().links(CLOCK);
    private Link first;

    @BeforeEach
    void linkTwo() {
        first = made("L1", "R1");
    }

    private Link made(String left, String right) {
        Entry leftEntry = links.find(pair, Side.LEFT, left);
        Entry rightEntry = links.find(pair, Side.RIGHT, right);
        return links.link(pair, leftEntry, rightEntry, link(left, right), List.of())
                .stored()
                .orElseThrow();
    }

    /** Its second read comes after L1 was unlinked from R1 and linked with R2. */
    private Links slow() {
        AtomicInteger reads = new AtomicInteger();
        return LocalTable.links(
                LocalTable.shared().client(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        if (reads.getAndIncrement() == 1) {
                            links.retire(pair, first, Entry.State.UNLINKED, "by a person", NOW);
                            made("L1", "R2");
                        }
                    }
                }),
                CLOCK);
    }

    @Test
    void readsOneRecordAgain() {
        Entry found = slow().find(pair, Side.RIGHT, "R1");

        assertThat(found.state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(found.link()).isEmpty();
    }

    @Test
    void readsOneOfManyAgain() {
        Entry found = slow().findAll(pair, Side.RIGHT, List.of("R1", "R3")).get("R1");

        assertThat(found.state()).isEqualTo(Entry.State.UNLINKED);
        assertThat(found.link()).isEmpty();
    }
}
