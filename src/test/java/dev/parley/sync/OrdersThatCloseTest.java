package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Interleaving I9 and what comes before it: an order is confirmed, then invoiced and gone from the list. */
final class OrdersThatCloseTest {

    private final Trade trade = Trade.of().listed();
    private String order;
    private String there;

    @BeforeEach
    void anOrderInStep() {
        order = trade.add(Side.LEFT, "Order", "{number: '1', date: '2030-01-01', lines: [{quantity: 1, text: 'x'}]}");
        trade.rest();
        there = trade.other("order", Side.LEFT, order);
    }

    @Test
    void saysThatAConfirmedOrderTakesNoEdits() {
        trade.set(Side.RIGHT, "Order", there, "status", "'Confirmed'");
        trade.set(Side.LEFT, "Order", order, "date", "'2030-02-02'");
        long writes = trade.ledger.writes();

        trade.rest();

        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.LOCKED);
        assertThat(trade.entry("order", Side.LEFT, order)
                        .problem()
                        .orElseThrow()
                        .message())
                .contains("confirmed there");
        assertThat(trade.ledger.writes()).isEqualTo(writes);
    }

    @Test
    void goesOnWhenTheOrderIsADraftAgain() {
        trade.set(Side.RIGHT, "Order", there, "status", "'Confirmed'");
        trade.set(Side.LEFT, "Order", order, "date", "'2030-02-02'");
        trade.rest();

        trade.set(Side.RIGHT, "Order", there, "status", "'Draft'");
        trade.rest();

        assertThat(trade.get(Side.RIGHT, "Order", there, "date")).isEqualTo("2030-02-02");
        assertThat(trade.problem("order", Side.LEFT, order)).isEmpty();
    }

    @Test
    void takesAnEditOfAConfirmedOrderToTheOtherSide() {
        trade.set(Side.RIGHT, "Order", there, "status", "'Confirmed'");

        trade.set(Side.RIGHT, "Order", there, "date", "'2030-03-03'");
        trade.rest();

        assertThat(trade.get(Side.LEFT, "Order", order, "date")).isEqualTo("2030-03-03");
    }

    private static Trade tradingBothWays() {
        Trade.Setting setting = new Trade.Setting();
        setting.create = Creation.BOTH;
        return setting.build().listed();
    }

    private static String confirmedIn(Trade both) {
        return both.add(Side.RIGHT, "Order", "{number: '7', status: 'Confirmed', lines: [{quantity: 1, text: 'x'}]}");
    }

    @Test
    @DisplayName("an order confirmed before it came here is linked whole; that its lines bear no key is no problem")
    void takesOverAConfirmedOrder() {
        Trade both = tradingBothWays();
        String confirmed = confirmedIn(both);

        both.rest();

        String here = both.other("order", Side.RIGHT, confirmed);
        assertThat(both.crm.records().lines("Order", here, "lines")).hasSize(1);
        assertThat(both.problem("order", Side.LEFT, here)).isEmpty();
    }

    @Test
    void notesTheKeysOfItsLinesOnceItIsADraft() {
        Trade both = tradingBothWays();
        String confirmed = confirmedIn(both);
        both.rest();

        both.set(Side.RIGHT, "Order", confirmed, "status", "'Draft'");
        both.rest();

        assertThat(both.ledger
                        .records()
                        .lines("Order", confirmed, "lines")
                        .get(0)
                        .path("ref")
                        .asText())
                .isNotEmpty();
        assertThat(both.ledger.records().lines("Order", confirmed, "lines")).hasSize(1);
    }

    @Test
    @DisplayName("I9: an invoiced order is neither deleted nor created again, and an edit says so")
    void neitherDeletesNorRecreatesAnInvoicedOrder() {
        trade.ledger.records().vanish("Order", there);
        trade.rest();

        trade.set(Side.LEFT, "Order", order, "date", "'2030-02-02'");
        trade.rest();

        assertThat(trade.crm.records().ids("Order")).contains(order);
        assertThat(trade.ledger.creates()).isEqualTo(1);
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.TARGET_MISSING);
        assertThat(trade.entry("order", Side.LEFT, order)
                        .problem()
                        .orElseThrow()
                        .message())
                .contains("invoiced");
    }

    @Test
    @DisplayName("I9: a create whose answer was lost is not repeated once the order may have been invoiced")
    void doesNotRepeatACreateAfterTwoMinutes() {
        String second = trade.add(Side.LEFT, "Order", "{number: '2'}");
        trade.ledger.faults().loseAnswer("create");
        trade.webhook("order", Side.LEFT, second);
        String created = trade.ledger.records().ids("Order").stream()
                .filter(id -> !id.equals(there))
                .findFirst()
                .orElseThrow();
        trade.ledger.records().vanish("Order", created);
        trade.clock.pass(java.time.Duration.ofMinutes(5));

        trade.rest();

        assertThat(trade.problem("order", Side.LEFT, second)).contains(Problem.Code.UNKNOWN_OUTCOME);
        assertThat(trade.ledger.creates()).isEqualTo(2);
    }
}
