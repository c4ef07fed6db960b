package dev.parley.systems.powerofficego;

import static dev.parley.systems.powerofficego.SalesOrderWorld.DATATYPE;
import static dev.parley.systems.powerofficego.SalesOrderWorld.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SalesOrderTest {

    private static final String REFERENCE = "parley:one";

    private final SalesOrderWorld world = new SalesOrderWorld();
    private final BusinessSystem system = world.system();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOrderIsCreatedWithItsLinesInOneCall() {
        RemoteRecord created = create(world.body(1), REFERENCE);

        assertThat(lines(created.body())).containsExactly("A*1", "B*2");
        assertThat(created.reference()).contains(REFERENCE);
        assertThat(world.calls()).containsExactly("POST /SalesOrders/Complete");
    }

    @Test
    void anAnswerToACreateThatLacksTheLinesIsReadAgain() {
        BusinessSystem terse =
                PowerOfficeWorld.connect(world.simulator(), this::withoutLinesInAnswersToCreates, 100, world.timing());

        CreateOutcome outcome = terse.create(DATATYPE, world.body(1), REFERENCE);

        assertThat(lines(((CreateOutcome.Created) outcome).record().body())).containsExactly("A*1", "B*2");
        assertThat(world.calls()).containsExactly("POST /SalesOrders/Complete", "GET /SalesOrders/{id}/Complete");
    }

    @Test
    void aCreatedOrderThatCannotBeReadAgainIsNotTakenForNotCreated() {
        BusinessSystem terse =
                PowerOfficeWorld.connect(world.simulator(), this::withoutLinesInAnswersToCreates, 100, world.timing());
        world.simulator().switches().failNext(9, 503, "GET", "/SalesOrders");

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class, () -> terse.create(DATATYPE, world.body(1), REFERENCE));

        assertThat(failure.effectPossible()).isTrue();
    }

    private Reply withoutLinesInAnswersToCreates(Request request) {
        Reply reply = world.network.send(request);
        if (!request.method().equals("POST") || !(Json.tolerant(reply) instanceof ObjectNode body)) {
            return reply;
        }
        body.remove("SalesOrderLines");
        return new Reply(reply.status(), reply.headers(), body.toString(), reply.sentAt());
    }

    @Test
    void whatALineHasNoValueForIsNotSent() {
        ObjectNode body = world.body(1);
        body.withArrayProperty("SalesOrderLines")
                .addObject()
                .put("Description", "Takk")
                .putNull("Quantity");

        RemoteRecord created = create(body, REFERENCE);

        assertThat(created.body().get("SalesOrderLines")).hasSize(3);
        assertThat(body.at("/SalesOrderLines/2").has("Quantity")).isTrue();
    }

    @Test
    void rowsOfAListingAreHeadersThatBearTheDigestsOfTheirLines() {
        RemoteRecord created = create(world.body(1), REFERENCE);

        RemoteRecord row = system.list(DATATYPE, new Listing(Optional.empty(), Optional.empty()))
                .rows()
                .get(0);

        Traits traits = system.traits(DATATYPE);
        assertThat(row.id()).isEqualTo(created.id());
        assertThat(row.body().has("SalesOrderLines")).isFalse();
        assertThat(traits.digests().get(SalesOrders.LINES)).isNotEmpty().allSatisfy(path -> assertThat(
                        Fields.read(row.body(), path, traits.schema()))
                .isEqualTo(Fields.read(created.body(), path, traits.schema())));
    }

    @Test
    void anOrderIsLockedOnceItIsConfirmedAndItsAbsenceMeansNothing() {
        RemoteRecord draft = create(world.body(1), REFERENCE);
        world.edit(draft.id(), Path.of("SalesOrderStatus"), "Confirmed");

        RemoteRecord confirmed = system.read(DATATYPE, draft.id()).orElseThrow();

        Traits traits = system.traits(DATATYPE);
        assertThat(locks(traits, draft)).isFalse();
        assertThat(locks(traits, confirmed)).isTrue();
        assertThat(traits.absence()).isEqualTo(Traits.Absence.UNKNOWN);
    }

    private static boolean locks(Traits traits, RemoteRecord order) {
        return Conditions.holds(
                traits.locked().orElseThrow().when(), path -> Fields.read(order.body(), path, traits.schema()));
    }

    @Test
    void aReferenceInUseNamesItsHolderByItsUuid() {
        RemoteRecord first = create(world.body(1), REFERENCE);

        CreateOutcome second = system.create(DATATYPE, world.body(2), REFERENCE);

        assertThat(second).isEqualTo(new CreateOutcome.Collided(Optional.empty(), Optional.of(first.id())));
    }

    @Test
    void twoLinesOfOneReferenceAreARefusalAndNoCollision() {
        ObjectNode body = world.body(1);
        body.withArrayProperty("SalesOrderLines").add(world.line("A", 3));

        RemoteFailure.Rejected rejected =
                catchThrowableOfType(RemoteFailure.Rejected.class, () -> system.create(DATATYPE, body, REFERENCE));

        assertThat(rejected).hasMessageContaining("POST /SalesOrders/Complete");
        assertThat(world.count()).isZero();
    }

    @Test
    void anOrderIsFoundByItsReferenceWholeAndInTwoCalls() {
        RemoteRecord created = create(world.body(1), REFERENCE);
        create(world.body(2), "parley:two");
        world.simulator().resetCalls();

        Optional<RemoteRecord> found = system.byReference(DATATYPE, REFERENCE);

        assertThat(found).map(RemoteRecord::body).contains(created.body());
        assertThat(world.calls()).containsExactly("GET /SalesOrders", "GET /SalesOrders/{id}/Complete");
    }

    @Test
    void anOrderOfLongAgoIsFoundByItsReferenceToo() {
        RemoteRecord created = create(world.body(1), REFERENCE);
        for (int number = 2; number <= 9; number++) {
            create(world.body(number), "parley:" + number);
        }
        world.advance(Duration.ofDays(40));

        assertThat(system.byReference(DATATYPE, REFERENCE))
                .map(RemoteRecord::id)
                .contains(created.id());
        assertThat(system.byReference(DATATYPE, "parley:none")).isEmpty();
    }

    @Test
    void aPersonsOrderWithTheSameReferenceIsNotTakenForOurs() {
        ObjectNode entered = world.body(1).put("ExternalImportReference", REFERENCE);
        world.simulator().orders().create(entered);

        assertThat(system.byReference(DATATYPE, REFERENCE)).isEmpty();
    }

    @Test
    void aDateWithATimePartIsTheSameDate() {
        RemoteRecord created = create(world.body(1), REFERENCE);
        world.simulator().switches().dateWithTime.set(true);

        RemoteRecord read = system.read(DATATYPE, created.id()).orElseThrow();

        assertThat(read.body().get("SalesOrderDate").asText()).startsWith("2026-03-01T");
        PropertySchema date = system.traits(DATATYPE)
                .schema()
                .property(Path.of("SalesOrderDate"))
                .orElseThrow();
        assertThat(NormalForm.of(read.body().get("SalesOrderDate"), date.type(), date))
                .isEqualTo("2026-03-01");
    }

    @Test
    void anInvoicedOrderIsNotFound() {
        RemoteRecord created = create(world.body(1), REFERENCE);
        world.simulator().orders().invoice(created.id());

        assertThat(system.read(DATATYPE, created.id())).isEmpty();
        assertThat(system.byReference(DATATYPE, REFERENCE)).isEmpty();
    }

    private RemoteRecord create(ObjectNode body, String reference) {
        return ((CreateOutcome.Created) system.create(DATATYPE, body, reference)).record();
    }
}
