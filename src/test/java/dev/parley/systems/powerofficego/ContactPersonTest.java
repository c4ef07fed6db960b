package dev.parley.systems.powerofficego;

import static dev.parley.systems.powerofficego.ContactPersonWorld.DATATYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ContactPersonTest {

    private final ContactPersonWorld world = new ContactPersonWorld();
    private final BusinessSystem system = world.system();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theIdIsMadeOfTheCompanysAndThePersonsOwnWhereverARecordComesFrom() {
        RemoteRecord created = create(1);
        String id = world.company() + "/" + created.body().get("Id").asText();

        assertThat(created.id()).isEqualTo(id);
        assertThat(system.list(DATATYPE, new Listing(Optional.empty(), Optional.empty()))
                        .rows())
                .extracting(RemoteRecord::id)
                .containsExactly(id);
        assertThat(system.keys(DATATYPE, Set.of(world.email()), Optional.empty())
                        .rows())
                .extracting(RemoteRecord::id)
                .containsExactly(id);
    }

    @Test
    void theCompanyGoesIntoThePathAndNotIntoTheBodyHoweverItIsSpelled() {
        List<Request> sent = new ArrayList<>();
        Http overheard = request -> {
            sent.add(request);
            return world.network.send(request);
        };
        ObjectNode body = world.body(1);
        body.set("contactId", body.remove("ContactId"));

        PowerOfficeWorld.connect(world.simulator(), overheard, 100, world.timing())
                .create(DATATYPE, body, "parley:one");

        Request create = sent.get(sent.size() - 1);
        assertThat(create.uri().getPath()).endsWith("/ContactPersons/" + world.company());
        assertThat(create.content().orElseThrow().text()).contains("Nordmann1").doesNotContainIgnoringCase("contactId");
    }

    @Test
    void aPersonWithoutACompanyIsRefusedBeforeAnythingIsSent() {
        ObjectNode body = world.body(1).putNull("ContactId");

        RemoteFailure.Rejected rejected =
                catchThrowableOfType(RemoteFailure.Rejected.class, () -> system.create(DATATYPE, body, "parley:one"));

        assertThat(rejected.property()).contains(Path.of("ContactId"));
        assertThat(system.calls()).isZero();
        assertThat(system.traits(DATATYPE)
                        .schema()
                        .property(Path.of("ContactId"))
                        .orElseThrow())
                .returns(PropertySchema.Need.ALWAYS, PropertySchema::required)
                .returns(true, PropertySchema::writable);
    }

    @Test
    void aReferenceInUseNamesItsHolderByItsWholeId() {
        RemoteRecord first = create(1);

        CreateOutcome second =
                system.create(DATATYPE, world.body(2), first.reference().orElseThrow());

        assertThat(second).isEqualTo(new CreateOutcome.Collided(Optional.empty(), Optional.of(first.id())));
    }

    @Test
    void anIdThatLacksItsCompanyIsNeverTakenForGone() {
        assertThatThrownBy(() -> system.read(DATATYPE, "424242"))
                .isInstanceOf(RemoteFailure.Unreadable.class)
                .hasMessageContaining("{ContactId}/{Id}");
        assertThatThrownBy(() -> system.read(DATATYPE, "1/2/3")).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void anEqualStampDoesNotProveThatTheAddressWasNotEdited() {
        world.simulator().switches().contactAddressMovesStamp.set(false);
        RemoteRecord before = create(1);
        world.edit(before.id(), world.city(), "Oslo");

        RemoteRecord after = system.read(DATATYPE, before.id()).orElseThrow();

        assertThat(after.stamps()).isEqualTo(before.stamps());
        assertThat(system.traits(DATATYPE).clockOf(world.city()).orElseThrow().exact())
                .isFalse();
    }

    @Test
    void aCustomerOfNoKindIsCreatedAsTheBodySaysAndSharesItsResourceWithPersonsAndCompanies() {
        ObjectNode body = world.bodyWithoutAddress(1).put("IsPerson", true);
        body.remove("ContactId");

        CreateOutcome person = system.create("Customers", body, "parley:one");
        CreateOutcome company = system.create(
                "Customers", body.deepCopy().put("IsPerson", false).put("Name", "Hav AS"), "parley:two");

        assertThat(isPerson(person)).isTrue();
        assertThat(isPerson(company)).isFalse();
        assertThat(Set.of("Customers", "Customers person", "Customers company"))
                .allSatisfy(each -> assertThat(system.traits(each).resource()).contains("Customers"));
    }

    private static boolean isPerson(CreateOutcome outcome) {
        return ((CreateOutcome.Created) outcome).record().body().get("IsPerson").asBoolean();
    }

    private RemoteRecord create(int number) {
        return ((CreateOutcome.Created) system.create(DATATYPE, world.body(number), "parley:" + number)).record();
    }
}
