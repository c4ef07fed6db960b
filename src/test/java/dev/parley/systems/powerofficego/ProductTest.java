package dev.parley.systems.powerofficego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProductTest {

    private static final String PRODUCT = "Product";

    private final ProductWorld world = new ProductWorld();
    private final BusinessSystem system = world.system();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aProductIsCreatedWithoutAPlaceForAReference() {
        RemoteRecord created = create();

        assertThat(created.reference()).isEmpty();
        assertThat(system.traits(PRODUCT).findsReference()).isFalse();
        assertThat(system.traits(PRODUCT).listsCreated()).isTrue();
        assertThatThrownBy(() -> system.byReference(PRODUCT, "parley:one"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(world.simulator().recentCalls()).last().returns(200, call -> call.status());
    }

    @Test
    void aMissingSalesAccountIsSaidInWordsThatQuoteNothing() {
        world.simulator().switches().standardSalesAccount.set(false);

        RemoteFailure.Rejected rejected = catchThrowableOfType(RemoteFailure.Rejected.class, this::create);

        assertThat(rejected)
                .hasMessageContaining("POST /Products")
                .hasMessageContaining("a product needs a standard sales account")
                .hasMessageNotContaining("Kaffe");
    }

    @Test
    void aCodeInUseNamesPropertyAndHolder() {
        world.simulator().switches().uniqueProductCodes.set(true);
        RemoteRecord first = create();

        CreateOutcome second = system.create(PRODUCT, world.body(1), "parley:two");

        assertThat(second).isEqualTo(new CreateOutcome.Collided(Optional.of(Path.of("Code")), Optional.of(first.id())));
    }

    @Test
    void anEditOfTheStockMovesTheStocksClockOnly() {
        ObjectNode body = world.body(1).put("StockOnHand", 5);
        RemoteRecord before = ((CreateOutcome.Created) system.create(PRODUCT, body, "parley:one")).record();
        world.advance(Duration.ofMinutes(1));
        world.simulator().products().set(before.id(), "StockOnHand", 7);

        RemoteRecord after = system.read(PRODUCT, before.id()).orElseThrow();

        Traits traits = system.traits(PRODUCT);
        String clock = traits.clockOf(Path.of("StockOnHand")).orElseThrow().name();
        assertThat(after.stamp(Traits.RECORD)).isEqualTo(before.stamp(Traits.RECORD));
        assertThat(after.stamp(clock).orElseThrow()).isAfter(before.stamp(clock).orElseThrow());
    }

    @Test
    void whatTheSystemReckonsIsReadOnlyAndAPriceLeftOutIsInherited() {
        RecordSchema schema = system.traits(PRODUCT).schema();

        assertThat(List.of("Id", "StockAvailable", "LastChangedDateTimeOffset", "StockOnHandLastChangedDatetimeOffset"))
                .allSatisfy(
                        name -> assertThat(property(schema, name).writable()).isFalse());
        assertThat(property(schema, "UnitPrice").inherits()).isTrue();
        assertThat(property(schema, "UnitCost").inherits()).isFalse();
    }

    @Test
    void aProductIsNeverMoved() {
        RemoteRecord created = create();

        RemoteRecord after =
                system.update(PRODUCT, created, List.of(new Change(Path.of("Name"), TextNode.valueOf("Te"))));

        assertThat(after.id()).isEqualTo(created.id());
        assertThat(system.successor(PRODUCT, created.id())).isEmpty();
    }

    private static PropertySchema property(RecordSchema schema, String name) {
        return schema.property(Path.of(name)).orElseThrow();
    }

    private RemoteRecord create() {
        return ((CreateOutcome.Created) system.create(PRODUCT, world.body(1), "parley:one")).record();
    }
}
