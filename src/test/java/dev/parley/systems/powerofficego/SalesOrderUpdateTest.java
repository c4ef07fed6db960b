package dev.parley.systems.powerofficego;

import static dev.parley.systems.powerofficego.SalesOrderWorld.DATATYPE;
import static dev.parley.systems.powerofficego.SalesOrderWorld.lineId;
import static dev.parley.systems.powerofficego.SalesOrderWorld.lines;
import static dev.parley.systems.powerofficego.SalesOrderWorld.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SalesOrderUpdateTest {

    private static final Path LINES = SalesOrders.LINES;
    private static final Change NOTE = change("CustomerReference", "Ola");

    private final SalesOrderWorld world = new SalesOrderWorld();
    private final BusinessSystem system = world.system();
    private RemoteRecord order;

    @BeforeEach
    void createOrder() {
        order = ((CreateOutcome.Created) system.create(DATATYPE, world.body(1), "parley:one")).record();
        world.advance(Duration.ofMinutes(1));
        world.simulator().resetCalls();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aChangeOfTheHeaderIsOneCallWhoseAnswerKeepsTheLines() {
        RemoteRecord after = update(NOTE);

        assertThat(world.calls()).containsExactly("PATCH /SalesOrders/{id}");
        assertThat(after.body().get("CustomerReference").asText()).isEqualTo("Ola");
        assertThat(after.body().get("SalesOrderLines")).isEqualTo(order.body().get("SalesOrderLines"));
    }

    @Test
    void linesAreRemovedThenChangedThenAddedAndTheHeaderComesLast() {
        RemoteRecord after =
                update(NOTE, Change.insert(LINES, world.line("C", 5)), quantity("B", 7), Change.remove(LINES, id("A")));

        assertThat(world.calls())
                .containsExactly(
                        "DELETE /SalesOrders/{id}/Lines/{lineId}",
                        "PATCH /SalesOrders/{id}/Lines/{lineId}",
                        "POST /SalesOrders/{id}/Lines",
                        "PATCH /SalesOrders/{id}",
                        "GET /SalesOrders/{id}/Complete");
        assertThat(lines(after.body())).containsExactly("B*7", "C*5");
        assertThat(after.body())
                .isEqualTo(system.read(DATATYPE, order.id()).orElseThrow().body());
        assertThat(after.stamp(Traits.RECORD).orElseThrow())
                .isAfter(order.stamp(Traits.RECORD).orElseThrow());
    }

    @Test
    void aLineThatTakesTheReferenceOfOneThatGoesIsNotRefused() {
        RemoteRecord after = update(Change.insert(LINES, world.line("A", 9)), Change.remove(LINES, id("A")));

        assertThat(lines(after.body())).containsExactly("B*2", "A*9");
    }

    @Test
    void linesCanBeChangedInTheWriteThatConfirmsTheOrder() {
        RemoteRecord after = update(change("SalesOrderStatus", "Confirmed"), quantity("A", 3));

        assertThat(after.body().get("SalesOrderStatus").asText()).isEqualTo("Confirmed");
        assertThat(lines(after.body())).containsExactly("A*3", "B*2");
    }

    @Test
    void aMemberOfALineCanBeCleared() {
        ObjectNode members = object();
        members.putNull("Description");

        RemoteRecord after = update(Change.update(LINES, id("A"), members));

        assertThat(after.body().at("/SalesOrderLines/0/Description").isNull()).isTrue();
        assertThat(after.body().at("/SalesOrderLines/0/Quantity").asInt()).isEqualTo(1);
    }

    @Test
    void nothingToSayOfALineIsNoCall() {
        RemoteRecord after = update(Change.update(LINES, id("A"), object()));

        assertThat(after).isEqualTo(order);
        assertThat(world.calls()).isEmpty();
    }

    @Test
    void aLineThatIsGoneAlreadyIsRemoved() {
        Change removal = Change.remove(LINES, id("A"));
        update(removal);

        RemoteRecord after = update(removal, quantity("B", 3));

        assertThat(lines(after.body())).containsExactly("B*3");
    }

    @Test
    void aReadThatStillShowsTheStateBeforeTheWriteIsSetRightByTheAnswersOfTheLines() {
        world.simulator().switches().readLagMillis.set(1_000);

        RemoteRecord after =
                update(Change.insert(LINES, world.line("C", 5)), quantity("B", 7), Change.remove(LINES, id("A")));

        assertThat(lines(after.body())).containsExactly("B*7", "C*5");
    }

    @Test
    void anAdditionWhoseAnswerWasLostIsNotMadeAgain() {
        Change addition = Change.insert(LINES, world.line("C", 5));
        world.simulator().switches().loseResponseNext(1, "POST", "/SalesOrders");
        RemoteFailure.Unavailable lost = unavailable(NOTE, addition);

        RemoteFailure.Unavailable again = unavailable(addition);

        assertThat(lost.effectPossible()).isTrue();
        assertThat(again.effectPossible()).isTrue();
        assertThat(again).hasMessageContaining("has been added since");
        assertThat(lines(world.stored(order.id()))).containsExactly("A*1", "B*2", "C*5");
        assertThat(world.stored(order.id()).get("CustomerReference").asText()).isEqualTo("Kari 1");
    }

    @Test
    void aReferenceThatALineBearsAlreadyIsRefused() {
        RemoteFailure.Rejected rejected = catchThrowableOfType(
                RemoteFailure.Rejected.class, () -> update(Change.insert(LINES, world.line("B", 5))));

        assertThat(rejected.property()).contains(Path.of("SalesOrderLines.ExternalImportReference"));
    }

    @Test
    void aRefusalWithNothingWrittenBeforeIsOneAndQuotesNothing() {
        ObjectNode wrong = world.line("C", 5).put("ProductId", 999);

        RemoteFailure.Rejected rejected =
                catchThrowableOfType(RemoteFailure.Rejected.class, () -> update(Change.insert(LINES, wrong), NOTE));

        assertThat(rejected)
                .hasMessageContaining("POST /SalesOrders/{id}/Lines")
                .hasMessageNotContaining("999");
        assertThat(world.stored(order.id()).get("CustomerReference").asText()).isEqualTo("Kari 1");
    }

    @Test
    void aRefusalAfterAnotherCallTookEffectIsComparedAgainFirst() {
        ObjectNode wrong = world.line("C", 5).put("ProductId", 999);

        RemoteFailure.Unavailable failure = unavailable(quantity("A", 4), Change.insert(LINES, wrong));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(lines(world.stored(order.id()))).containsExactly("A*4", "B*2");
    }

    @Test
    void aRateLimitAfterAnotherCallTookEffectIsComparedAgainFirst() {
        world.simulator().switches().failNext(1, 429, "PATCH", "/SalesOrders");
        world.patience().webhook(world.now().plusSeconds(3));

        RemoteFailure.Unavailable failure = unavailable(NOTE, Change.remove(LINES, id("A")));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(lines(world.stored(order.id()))).containsExactly("B*2");
    }

    @Test
    void manyLinesAreWrittenHoweverLongThatTakesAltogether() {
        List<Change> additions = additions(30);
        Instant start = world.now();

        RemoteRecord after = slow().update(DATATYPE, order, additions);

        assertThat(lines(after.body())).hasSize(32).doesNotHaveDuplicates();
        assertThat(Duration.between(start, world.now())).isGreaterThan(system.callTimeout());
    }

    @Test
    void linesThatTheEndOfTheRunCutsOffAreWrittenTheNextTime() {
        List<Change> additions = additions(30);
        world.patience().run(world.now().plusSeconds(8));
        RemoteFailure.Unavailable failure =
                catchThrowableOfType(RemoteFailure.Unavailable.class, () -> slow().update(DATATYPE, order, additions));
        world.patience().run(world.now().plusSeconds(600));
        RemoteRecord between = system.read(DATATYPE, order.id()).orElseThrow();
        int arrived = lines(between.body()).size() - 2;

        RemoteRecord after = system.update(DATATYPE, between, additions.subList(arrived, 30));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(arrived).isBetween(5, 25);
        assertThat(lines(after.body())).hasSize(32).doesNotHaveDuplicates();
    }

    /** At two calls a second. */
    private PowerOfficeGo slow() {
        return PowerOfficeWorld.connect(world.simulator(), world.network, 2, world.timing());
    }

    private List<Change> additions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Change.insert(LINES, world.line("N" + number, 1)))
                .toList();
    }

    @Test
    void anAnswerThatCannotBeReadBackIsNotTakenForWithoutEffect() {
        world.simulator().hooks().onceBefore("GET /SalesOrders/{id}/Complete", () -> world.simulator()
                .orders()
                .invoice(order.id()));

        RemoteFailure.Unavailable failure = unavailable(quantity("A", 4));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(failure).hasMessageContaining("gone");
    }

    @Test
    void aConfirmedOrderRefusesHeaderAndLinesAndSaysWhy() {
        world.edit(order.id(), Path.of("SalesOrderStatus"), "Confirmed");

        for (Change change : List.of(NOTE, quantity("A", 4), Change.remove(LINES, id("A")))) {
            RemoteFailure.Rejected rejected = catchThrowableOfType(RemoteFailure.Rejected.class, () -> update(change));
            assertThat(rejected).hasMessageContaining("confirmed order takes no edits");
        }
    }

    private RemoteRecord update(Change... changes) {
        return system.update(DATATYPE, order, List.of(changes));
    }

    private RemoteFailure.Unavailable unavailable(Change... changes) {
        return catchThrowableOfType(RemoteFailure.Unavailable.class, () -> update(changes));
    }

    private Change quantity(String reference, int quantity) {
        return Change.update(LINES, id(reference), object().put("Quantity", quantity));
    }

    private String id(String reference) {
        return lineId(order, reference);
    }

    private static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }
}
