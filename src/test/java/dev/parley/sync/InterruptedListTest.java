package dev.parley.sync;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemoryRecords;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the lines of an order between a create that was not answered and the look that finds it. */
final class InterruptedListTest {

    private Trade trade;
    private String pen;
    private String ink;
    private String order;
    private String there;

    @BeforeEach
    void given() {
        Trade.Setting setting = new Trade.Setting();
        setting.create = Creation.BOTH;
        trade = setting.build().listed();
        pen = trade.add(Side.LEFT, "Product", "{code: 'PEN', name: 'Pen'}");
        ink = trade.add(Side.LEFT, "Product", "{code: 'INK', name: 'Ink'}");
        trade.rest();
    }

    /** An order of two pens and five inks that somebody made on one side, and whose create was not answered. */
    private void interrupted(Side source) {
        Side target = source.opposite();
        String made = trade.add(
                source, "Order", "{number: '1', lines: [" + line(source, pen, 2) + ", " + line(source, ink, 5) + "]}");
        trade.system(target).faults().loseAnswer("create");
        trade.webhook("order", source, made);
        String created = records(target).ids("Order").iterator().next();
        order = source == Side.LEFT ? made : created;
        there = source == Side.LEFT ? created : made;
        trade.clock.pass(Duration.ofSeconds(10));
    }

    private String line(Side side, String product, int quantity) {
        return "{productId: '" + product(side, product) + "', quantity: " + quantity + "}";
    }

    private String product(Side side, String product) {
        return side == Side.LEFT ? product : trade.other("product", Side.LEFT, product);
    }

    private MemoryRecords records(Side side) {
        return trade.system(side).records();
    }

    private String id(Side side) {
        return side == Side.LEFT ? order : there;
    }

    private String lineId(Side side, int line) {
        return records(side)
                .lines("Order", id(side), "lines")
                .get(line)
                .path("id")
                .asText();
    }

    private void quantity(Side side, int line, int quantity) {
        records(side).setLine("Order", id(side), "lines", lineId(side, line), "quantity", Pairs.json("" + quantity));
    }

    private void add(Side side, String product, int quantity) {
        records(side).addLine("Order", id(side), "lines", (ObjectNode) Pairs.json(line(side, product, quantity)));
    }

    private void remove(Side side, int line) {
        records(side).removeLine("Order", id(side), "lines", lineId(side, line));
    }

    private void bothShow(String... lines) {
        String[] right = Arrays.stream(lines)
                .map(line -> line.replace(pen, product(Side.RIGHT, pen)).replace(ink, product(Side.RIGHT, ink)))
                .toArray(String[]::new);
        assertThat(trade.lines(Side.LEFT, order)).containsExactlyInAnyOrder(lines);
        assertThat(trade.lines(Side.RIGHT, there)).containsExactlyInAnyOrder(right);
        assertThat(records(Side.LEFT).ids("Order")).hasSize(1);
        assertThat(records(Side.RIGHT).ids("Order")).hasSize(1);
    }

    @Test
    @DisplayName("a line that is edited where it came from is the same line, though its key is noted nowhere")
    void anEditOfTheSourceTravels() {
        interrupted(Side.RIGHT);

        quantity(Side.RIGHT, 0, 7);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 5");
    }

    @Test
    @DisplayName("all lines edited where they came from are the same lines")
    void editsOfAllLinesOfTheSourceTravel() {
        interrupted(Side.RIGHT);

        quantity(Side.RIGHT, 0, 7);
        quantity(Side.RIGHT, 1, 8);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 8");
    }

    @Test
    @DisplayName("a line that is edited where it arrived is the same line, though its key is noted nowhere")
    void anEditOfWhatWasCreatedTravelsBack() {
        interrupted(Side.RIGHT);

        quantity(Side.LEFT, 0, 7);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 5");
    }

    @Test
    @DisplayName("one line edited here and the other one there: both edits travel")
    void editsOfBothSidesTravel() {
        interrupted(Side.RIGHT);

        quantity(Side.RIGHT, 0, 7);
        quantity(Side.LEFT, 1, 8);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 8");
    }

    @Test
    @DisplayName("a line edited on both sides is one line; the policy decides")
    void aLineEditedOnBothSidesStaysOne() {
        interrupted(Side.RIGHT);

        quantity(Side.RIGHT, 0, 7);
        quantity(Side.LEFT, 0, 9);
        trade.rest();

        bothShow(pen + " x 9", ink + " x 5");
    }

    @Test
    @DisplayName("a line removed where it came from does not come back")
    void aRemovalFromTheSourceTravels() {
        interrupted(Side.RIGHT);

        remove(Side.RIGHT, 0);
        trade.rest();

        bothShow(ink + " x 5");
    }

    @Test
    @DisplayName("a line added to either side meanwhile is a new one")
    void addsWhatWasAddedMeanwhile() {
        interrupted(Side.RIGHT);

        quantity(Side.RIGHT, 0, 7);
        add(Side.RIGHT, pen, 30);
        add(Side.LEFT, ink, 40);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 5", pen + " x 30", ink + " x 40");
    }

    @Test
    @DisplayName("a line that bears its key: an edit of its source beats what was sent, whatever the first link says")
    void anEditOfALineWithAKeyTravels() {
        interrupted(Side.LEFT);

        quantity(Side.LEFT, 0, 7);
        quantity(Side.RIGHT, 1, 8);
        trade.rest();

        bothShow(pen + " x 7", ink + " x 8");
    }

    @Test
    @DisplayName("lines that show the same are as many as before")
    void keepsLinesApartThatShowTheSame() {
        interrupted(Side.RIGHT);
        add(Side.RIGHT, pen, 2);

        quantity(Side.RIGHT, 0, 7);
        trade.rest();

        bothShow(pen + " x 7", pen + " x 2", ink + " x 5");
    }

    @Test
    @DisplayName("where fewer lines are shown than were sent, none is taken for one that may never have arrived")
    void keepsEveryLineWhereOneIsMissing() {
        interrupted(Side.RIGHT);

        remove(Side.LEFT, 0);
        quantity(Side.LEFT, 0, 9);
        trade.rest();

        bothShow(pen + " x 2", ink + " x 5", ink + " x 9");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1001, 0"})
    @DisplayName("a claim remembers a thousand lines at most, else none")
    void remembersNoMoreLinesThanTheStoreHolds(int lines, int remembered) {
        String line = line(Side.RIGHT, pen, 2);
        String made = trade.add(
                Side.RIGHT, "Order", "{number: '1', lines: [" + String.join(", ", nCopies(lines, line)) + "]}");
        trade.crm.faults().loseAnswer("create");

        trade.webhook("order", Side.RIGHT, made);

        assertThat(trade.entry("order", Side.RIGHT, made).claim().orElseThrow().lines())
                .hasSize(remembered);
    }
}
