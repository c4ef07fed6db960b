package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every business system promises of its people, beyond what it promises of any record. */
public abstract class BusinessSystemContractTest extends RecordContractTest<ContractWorld> {

    @Test
    void aCreatedRecordReadsBackWithItsValuesAndStamp() {
        RemoteRecord created = create(1);

        RemoteRecord read = system.read(datatype, created.id()).orElseThrow();

        assertThat(text(read, world.email())).isEqualTo("person1@example.com");
        assertThat(text(read, world.city())).isEqualTo("Bergen");
        assertThat(read.stamp(Traits.RECORD)).isPresent();
        assertThat(read.stamps()).isEqualTo(created.stamps());
    }

    @Test
    void anUpdateWritesOnlyWhatChangesAndAnswersTheNewState() {
        RemoteRecord before = create(1);
        world.edit(before.id(), world.lastName(), "Edited meanwhile");

        RemoteRecord after =
                system.update(datatype, before, List.of(new Change(world.firstName(), TextNode.valueOf("Ny"))));

        RemoteRecord read = system.read(datatype, before.id()).orElseThrow();
        assertThat(text(after, world.firstName())).isEqualTo("Ny");
        assertThat(text(read, world.firstName())).isEqualTo("Ny");
        assertThat(text(read, world.lastName())).isEqualTo("Edited meanwhile");
        assertThat(text(read, world.city())).isEqualTo("Bergen");
    }

    @Test
    void anUpdateOfOneResourceIsOneCall() {
        RemoteRecord before = create(1);
        long calls = system.calls();

        system.update(datatype, before, List.of(new Change(world.firstName(), TextNode.valueOf("Ny"))));
        system.update(datatype, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo"))));

        assertThat(system.calls() - calls).isEqualTo(2);
    }

    @Test
    void anAddressCanBeChanged() {
        RemoteRecord before = create(1);

        RemoteRecord after =
                system.update(datatype, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo"))));

        assertThat(text(after, world.city())).isEqualTo("Oslo");
        assertThat(text(after, world.email())).isEqualTo("person1@example.com");
        assertThat(text(system.read(datatype, before.id()).orElseThrow(), world.city()))
                .isEqualTo("Oslo");
    }

    @Test
    void anAddressCanBeAddedToARecordWithoutOne() {
        RemoteRecord before = created(system.create(datatype, world.bodyWithoutAddress(1), REFERENCE));

        RemoteRecord after = system.update(datatype, before, world.wholeAddress());

        assertThat(text(after, world.city())).isEqualTo("Oslo");
        assertThat(text(system.read(datatype, before.id()).orElseThrow(), world.city()))
                .isEqualTo("Oslo");
    }

    @Test
    void aPropertyCanBeCleared() {
        RemoteRecord before = create(1);

        RemoteRecord after =
                system.update(datatype, before, List.of(new Change(world.phone(), NullNode.getInstance())));

        assertThat(text(before, world.phone())).isNotEmpty();
        assertThat(text(after, world.phone())).isEmpty();
    }

    @Test
    void anUpdateDoesNotChangeTheRecordItIsGiven() {
        RemoteRecord before = create(1);
        ObjectNode body = before.body().deepCopy();

        system.update(datatype, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo"))));

        assertThat(before.body()).isEqualTo(body);
    }

    @Test
    void keysBringIdsAndTheNamedProperties() {
        RemoteRecord created = create(1);

        Page page = system.keys(datatype, Set.of(world.email(), world.city()), Optional.empty());

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(created.id());
            assertThat(text(row, world.email())).isEqualTo("person1@example.com");
            assertThat(text(row, world.city())).isEqualTo("Bergen");
            assertThat(text(row, world.lastName())).isEmpty();
        });
    }

    @Test
    void aLookUpComparesExactly() {
        RemoteRecord created = create(1);
        create(11);

        for (Path property : system.traits(datatype).lookUps()) {
            String value = text(created, property);
            assertThat(system.lookUp(datatype, property, value))
                    .extracting(RemoteRecord::id)
                    .containsExactly(created.id());
            assertThat(system.lookUp(datatype, property, value + "1")).isEmpty();
        }
    }

    @Test
    void aSecondCreateCollidesAndCreatesNothingOrTheFirstIsFoundByItsReference() {
        RemoteRecord first = create(1);

        if (world.refusesDuplicates()) {
            assertThat(system.create(datatype, world.body(1), reference(1))).isInstanceOf(CreateOutcome.Collided.class);
            assertThat(world.count()).isEqualTo(1);
        } else {
            assertThat(system.byReference(datatype, reference(1)))
                    .map(RemoteRecord::id)
                    .contains(first.id());
        }
    }
}
