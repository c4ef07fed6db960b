package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mapping.Fields;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How records begin and end, for every datatype of a business system.
 *
 * @param <W> the world it is tested in
 */
abstract class LifetimeContractTest<W extends RecordWorld> extends ContractFixture<W> {

    @Test
    void aRecordIsDeletedByOneCallWhereTheSystemDeletes() {
        RemoteRecord created = create(1);
        RemoteRecord other = create(2);
        long calls = system.calls();

        if (system.traits(datatype).lifetime().deletes()) {
            system.delete(datatype, created);

            assertThat(system.calls() - calls).isEqualTo(1);
            assertThat(system.read(datatype, created.id())).isEmpty();
            assertThat(system.read(datatype, other.id())).isPresent();
        } else {
            assertThatThrownBy(() -> system.delete(datatype, created))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    @DisplayName("F18: a record that is gone already counts as deleted")
    void deletesWhatIsGoneAlready() {
        RemoteRecord created = create(1);
        world.delete(created.id());

        assertThatCode(() -> deleteIfAny(created)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("H18: a delete whose answer was lost may be sent again")
    void aLostAnswerToADeleteMayHaveHadAnEffect() {
        RemoteRecord created = create(1);
        if (!system.traits(datatype).lifetime().deletes()) {
            return;
        }
        world.loseAnswers(1);

        assertThat(unavailable(() -> system.delete(datatype, created)).effectPossible())
                .isTrue();
        assertThat(world.count()).isZero();
        assertThatCode(() -> system.delete(datatype, created)).doesNotThrowAnyException();
    }

    @Test
    void nothingCountsAsDeletedByAnAnswerThatIsNotTheSystemsOwn() {
        RemoteRecord created = create(1);
        if (!system.traits(datatype).lifetime().deletes()) {
            return;
        }
        world.html(1);

        assertThatThrownBy(() -> system.delete(datatype, created)).isInstanceOf(RemoteFailure.class);
        world.fail(1, 403);
        assertThatThrownBy(() -> system.delete(datatype, created)).isInstanceOf(RemoteFailure.Denied.class);
        assertThat(system.read(datatype, created.id())).isPresent();
    }

    @Test
    void anArchivedRecordIsStillThereAndSaysSo() {
        RemoteRecord created = create(1);
        Optional<Change> archive = system.traits(datatype).lifetime().archive();

        if (archive.isPresent()) {
            system.archive(datatype, created);

            RemoteRecord read = system.read(datatype, created.id()).orElseThrow();
            assertThat(text(read, archive.get().path()))
                    .isEqualTo(archive.get().value().asText());
            assertThat(text(read, world.text())).isEqualTo(text(created, world.text()));
        } else {
            assertThatThrownBy(() -> system.archive(datatype, created))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void aRecordTellsWhenItWasCreatedWhereItIsSaidToDo() {
        Instant before = world.now().truncatedTo(ChronoUnit.SECONDS);
        RemoteRecord created = create(1);

        system.traits(datatype).lifetime().created().ifPresent(path -> assertThat(Fields.instant(
                        created.body(), path, system.traits(datatype).schema()))
                .hasValueSatisfying(
                        at -> assertThat(at).isBetween(before, world.now().plusSeconds(1))));
    }

    private void deleteIfAny(RemoteRecord record) {
        if (system.traits(datatype).lifetime().deletes()) {
            system.delete(datatype, record);
        }
    }
}
