package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lines of an order are synchronised one by one. */
final class ListsTest {

    private final Trade trade = both().build().listed();
    private String pen;
    private String ink;
    private String order;
    private String there;

    private static Trade.Setting both() {
        Trade.Setting setting = new Trade.Setting();
        setting.create = Creation.BOTH;
        return setting;
    }

    /** An order with a line of two pens, linked and at rest. */
    private void given() {
        pen = trade.add(Side.LEFT, "Product", "{code: 'PEN', name: 'Pen'}");
        ink = trade.add(Side.LEFT, "Product", "{code: 'INK', name: 'Ink'}");
        order = trade.add(
                Side.LEFT, "Order", "{number: '1', lines: [{productId: '" + pen + "', quantity: 2, text: 'blue'}]}");
        trade.rest();
        there = trade.other("order", Side.LEFT, order);
    }

    private String right(String product) {
        return trade.other("product", Side.LEFT, product);
    }

    private static ObjectNode line(String product, int quantity) {
        return (ObjectNode) Pairs.json("{productId: '" + product + "', quantity: " + quantity + "}");
    }

    private String lineId(Side side) {
        return lineId(side, 0);
    }

    private String lineId(Side side, int index) {
        return trade.system(side)
                .records()
                .lines("Order", side == Side.LEFT ? order : there, "lines")
                .get(index)
                .path("id")
                .asText();
    }

    @Test
    void createsAnOrderWithItsLines() {
        given();

        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2");
        assertThat(trade.ledger
                        .records()
                        .lines("Order", there, "lines")
                        .get(0)
                        .path("ref")
                        .asText())
                .isEqualTo(lineId(Side.LEFT));
    }

    @Test
    void addsALineToTheRight() {
        given();

        trade.crm.records().addLine("Order", order, "lines", line(ink, 1));
        trade.rest();

        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2", right(ink) + " x 1");
    }

    @Test
    @DisplayName("a line added on the right gets its key there once the left has given it one")
    void addsALineToTheLeft() {
        given();

        trade.ledger.records().addLine("Order", there, "lines", line(right(ink), 5));
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2", ink + " x 5");
        assertThat(trade.lines(Side.RIGHT, there)).hasSize(2);
        String key = trade.crm
                .records()
                .lines("Order", order, "lines")
                .get(1)
                .path("id")
                .asText();
        assertThat(trade.ledger
                        .records()
                        .lines("Order", there, "lines")
                        .get(1)
                        .path("ref")
                        .asText())
                .isEqualTo(key);
    }

    /** A line that somebody added on the right; the left has it too, but its key is not noted on the right yet. */
    private void arrivedOnTheLeft() {
        given();
        trade.ledger.records().addLine("Order", there, "lines", line(right(ink), 5));
        trade.webhook("order", Side.RIGHT, there);
        trade.clock.pass(java.time.Duration.ofSeconds(10));
    }

    private void quantity(Side side, int line, int quantity) {
        String id = side == Side.LEFT ? order : there;
        MemoryRecords records = trade.system(side).records();
        String element =
                records.lines("Order", id, "lines").get(line).path("id").asText();
        records.setLine("Order", id, "lines", element, "quantity", Pairs.json("" + quantity));
    }

    @Test
    @DisplayName("a line that is edited where it came from, before its key is noted there, is not doubled")
    void anEditOnTheRightBeforeTheKeyIsNotedTravels() {
        arrivedOnTheLeft();

        quantity(Side.RIGHT, 1, 7);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2", ink + " x 7");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2", right(ink) + " x 7");
    }

    @Test
    @DisplayName("a line that is edited where it arrived, before its key is noted on the other side, is not doubled")
    void anEditOnTheLeftBeforeTheKeyIsNotedTravels() {
        arrivedOnTheLeft();

        quantity(Side.LEFT, 1, 7);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2", ink + " x 7");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2", right(ink) + " x 7");
    }

    @Test
    @DisplayName(
            "a line whose adding was not answered, and that is edited where it came from meanwhile, is not doubled")
    void anEditAfterAnAddingThatWasNotAnsweredTravels() {
        given();
        trade.ledger.records().addLine("Order", there, "lines", line(right(ink), 5));
        trade.crm.faults().loseAnswer("update");
        trade.webhook("order", Side.RIGHT, there);
        trade.clock.pass(java.time.Duration.ofSeconds(10));

        quantity(Side.RIGHT, 1, 7);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2", ink + " x 7");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2", right(ink) + " x 7");
    }

    @Test
    void changesOneLineOnly() {
        given();
        trade.crm.records().addLine("Order", order, "lines", line(ink, 1));
        trade.rest();
        long before = trade.ledger.writes();

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.crm.records().setLine("Order", order, "lines", lineId(Side.LEFT), "quantity", Pairs.json("3"));
        trade.rest();

        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 3", right(ink) + " x 1");
        assertThat(trade.ledger.writes() - before).isEqualTo(1);
    }

    @Test
    void bringsAChangeOfTheRightBack() {
        given();

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.ledger.records().setLine("Order", there, "lines", lineId(Side.RIGHT), "text", Pairs.json("'black'"));
        trade.rest();

        assertThat(trade.crm
                        .records()
                        .lines("Order", order, "lines")
                        .get(0)
                        .path("text")
                        .asText())
                .isEqualTo("black");
    }

    @Test
    void removesALine() {
        given();
        trade.crm.records().addLine("Order", order, "lines", line(ink, 1));
        trade.rest();

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.ledger.records().removeLine("Order", there, "lines", lineId(Side.RIGHT));
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(ink + " x 1");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(ink) + " x 1");
    }

    @Test
    @DisplayName("a line removed here and changed there stays: an edit beats a removal")
    void anEditBeatsARemoval() {
        given();

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.crm.records().removeLine("Order", order, "lines", lineId(Side.LEFT));
        trade.ledger.records().setLine("Order", there, "lines", lineId(Side.RIGHT), "quantity", Pairs.json("9"));
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 9");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 9");
    }

    @Test
    @DisplayName("a line over a product without counterpart holds back itself only")
    void holdsBackOneLineOnly() {
        given();
        String lost = "P-none";

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.crm.records().addLine("Order", order, "lines", line(lost, 1));
        trade.crm.records().setLine("Order", order, "lines", lineId(Side.LEFT), "quantity", Pairs.json("4"));
        trade.rest();

        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 4");
        assertThat(trade.problem("order", Side.LEFT, order)).contains(Problem.Code.UNRESOLVED_REFERENCE);
    }

    @Test
    @DisplayName("a reconcile over unchanged orders reads no lines and writes nothing")
    void readsNoLinesWhenNothingChanged() {
        given();
        long reads = trade.ledger.reads() + trade.crm.reads();
        long writes = trade.writes();

        trade.full();

        assertThat(trade.ledger.reads() + trade.crm.reads()).isEqualTo(reads);
        assertThat(trade.writes()).isEqualTo(writes);
    }

    @Test
    @DisplayName("a line that somebody adds while another one is being written is not missed")
    void doesNotMissALineAddedMeanwhile() {
        given();
        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.crm.records().setLine("Order", order, "lines", lineId(Side.LEFT), "quantity", Pairs.json("3"));
        trade.ledger.faults().onceBefore("update", () -> trade.ledger
                .records()
                .addLine("Order", there, "lines", line(right(ink), 8)));

        trade.webhook("order", Side.LEFT, order);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 3", ink + " x 8");
    }

    @Test
    @DisplayName("an order that came from the right is edited before the keys of its lines are noted: none is doubled")
    void anEditBeforeTheKeysOfANewOrderAreNotedTravels() {
        given();
        there = trade.add(
                Side.RIGHT, "Order", "{number: '2', lines: [{productId: '" + right(pen) + "', quantity: 1}]}");
        trade.webhook("order", Side.RIGHT, there);
        order = trade.other("order", Side.RIGHT, there);
        trade.clock.pass(java.time.Duration.ofSeconds(10));

        quantity(Side.LEFT, 0, 7);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 7");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 7");
    }

    @Test
    @DisplayName("an order that starts on the right arrives on the left with all lines, once")
    void arrivesFromTheRight() {
        given();
        String second = trade.add(
                Side.RIGHT,
                "Order",
                "{number: '2', lines: [{productId: '" + right(pen) + "', quantity: 1}, {productId: '" + right(ink)
                        + "', quantity: 2}]}");

        trade.rest();

        String here = trade.other("order", Side.RIGHT, second);
        assertThat(trade.lines(Side.LEFT, here)).containsExactly(pen + " x 1", ink + " x 2");
        assertThat(trade.lines(Side.RIGHT, second)).hasSize(2);
    }

    @Test
    @DisplayName("a line added on the right and edited before its key is noted there stays one line")
    void keepsOneLineThatIsEditedBeforeItsKeyIsNoted() {
        given();
        trade.ledger.records().addLine("Order", there, "lines", line(right(ink), 5));
        trade.webhook("order", Side.RIGHT, there);
        String added = lineId(Side.RIGHT, 1);

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.ledger.records().setLine("Order", there, "lines", added, "quantity", Pairs.json("6"));
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2", ink + " x 6");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2", right(ink) + " x 6");
    }

    @Test
    @DisplayName("a line added on the right and removed before its key is noted there is removed on the left")
    void removesALineWhoseKeyIsNotNotedYet() {
        given();
        trade.ledger.records().addLine("Order", there, "lines", line(right(ink), 5));
        trade.webhook("order", Side.RIGHT, there);
        String added = lineId(Side.RIGHT, 1);

        trade.clock.pass(java.time.Duration.ofSeconds(1));
        trade.ledger.records().removeLine("Order", there, "lines", added);
        trade.rest();

        assertThat(trade.lines(Side.LEFT, order)).containsExactly(pen + " x 2");
        assertThat(trade.lines(Side.RIGHT, there)).containsExactly(right(pen) + " x 2");
    }

    @Test
    @DisplayName("a line added on the right stays, though reads of the left do not show yet that it arrived")
    void doesNotTakeALaggingReadForARemoval() {
        Trade.Setting setting = both();
        setting.readLag = java.time.Duration.ofSeconds(5);
        Trade lagging = setting.build().listed();
        String product = lagging.add(Side.LEFT, "Product", "{code: 'PEN', name: 'Pen'}");
        String here = lagging.add(Side.LEFT, "Order", "{number: '1'}");
        lagging.rest();
        String counterpart = lagging.other("order", Side.LEFT, here);
        String bought = lagging.other("product", Side.LEFT, product);
        lagging.clock.pass(java.time.Duration.ofSeconds(10));
        lagging.ledger.records().addLine("Order", counterpart, "lines", line(bought, 5));
        lagging.crm.faults().lag(java.time.Duration.ofSeconds(3));
        lagging.webhook("order", Side.RIGHT, counterpart);

        lagging.clock.pass(java.time.Duration.ofSeconds(1));
        lagging.webhook("order", Side.RIGHT, counterpart);
        lagging.crm.faults().lag(java.time.Duration.ZERO);
        lagging.clock.pass(java.time.Duration.ofSeconds(10));
        lagging.rest();

        assertThat(lagging.lines(Side.LEFT, here)).containsExactly(product + " x 5");
        assertThat(lagging.lines(Side.RIGHT, counterpart)).containsExactly(bought + " x 5");
    }
}
