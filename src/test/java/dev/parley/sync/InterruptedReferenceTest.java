package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A reference entered between an interrupted create and the look that finds it. */
final class InterruptedReferenceTest {

    @Test
    @DisplayName("I3: a reference entered since the create travels once it leads somewhere")
    void bringsAReferenceEnteredSinceTheCreate() {
        Trade.Setting setting = new Trade.Setting();
        setting.contactNeedsCustomer = false;
        Trade trade = setting.build().listed();
        String order = trade.add(Side.LEFT, "Order", "{number: '1'}");
        trade.ledger.faults().loseAnswer("create");
        trade.webhook("order", Side.LEFT, order);
        String customer = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
        trade.set(Side.LEFT, "Order", order, "customerId", "'" + customer + "'");

        trade.rest();

        String there = trade.other("order", Side.LEFT, order);
        assertThat(trade.get(Side.RIGHT, "Order", there, "customerId"))
                .isEqualTo(trade.other("customer", Side.LEFT, customer))
                .isNotEmpty();
    }
}
