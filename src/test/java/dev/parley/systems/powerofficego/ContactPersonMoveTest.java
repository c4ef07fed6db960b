package dev.parley.systems.powerofficego;

import static dev.parley.systems.powerofficego.ContactPersonWorld.DATATYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.Call;
import dev.parley.playground.sim.Records;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ContactPersonMoveTest {

    private static final String ITEM = "/ContactPersons/{contactId}/{id}";
    private static final Change TITLE = change("Title", "Daglig leder");

    private final ContactPersonWorld world = new ContactPersonWorld();
    private final BusinessSystem system = world.system();
    private final long other = world.newCompany("Elv AS");
    private final Change move = toCompany(other);
    private RemoteRecord person;

    @BeforeEach
    void createPerson() {
        ObjectNode body = world.body(1).put("Title", "Selger").put("IsDefault", true);
        person = ((CreateOutcome.Created) system.create(DATATYPE, body, "parley:one")).record();
        world.advance(Duration.ofMinutes(1));
        world.simulator().resetCalls();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMovedPersonIsCopiedWholeWithTheOtherChangesAndThenRemoved() {
        RemoteRecord moved = update(move, TITLE);

        assertThat(calls())
                .containsExactly("GET /ContactPersons", "POST /ContactPersons/{contactId}", "DELETE " + ITEM);
        assertThat(moved.id()).startsWith(other + "/").isNotEqualTo(person.id());
        assertThat(persons().all()).containsExactly(persons().get(moved.id()));
        ObjectNode wanted = content(person.body()).put("Title", "Daglig leder");
        assertThat(content(moved.body())).isEqualTo(wanted);
        assertThat(moved.body().get("ContactId").asLong()).isEqualTo(other);
    }

    @Test
    void theReferenceOfTheCopyFollowsFromTheOldIdAlone() {
        RemoteRecord moved = update(move);

        assertThat(moved.reference()).contains(MoveReference.of(person.id()));
        assertThat(MoveReference.of(person.id())).startsWith("parley:").hasSizeLessThanOrEqualTo(50);
        assertThat(MoveReference.of(person.id())).isNotEqualTo(MoveReference.of(moved.id()));
        assertThat(system.successor(DATATYPE, person.id()))
                .map(RemoteRecord::id)
                .contains(moved.id());
        assertThat(system.successor(DATATYPE, moved.id())).isEmpty();
    }

    @Test
    void aPersonThatStaysWhereItIsIsPatchedWithoutItsCompany() {
        RemoteRecord after = update(toCompany(world.company()), TITLE);

        assertThat(calls()).containsExactly("PATCH " + ITEM);
        assertThat(after.id()).isEqualTo(person.id());
    }

    @Test
    void aMoveWhoseCopyWasMadeButNeverAnsweredIsGoneOnWith() {
        world.simulator().switches().loseResponseNext(1, "POST", "/ContactPersons");
        RemoteFailure.Unavailable lost = unavailable(move);

        RemoteRecord moved = update(move);

        assertThat(lost.effectPossible()).isTrue();
        assertThat(persons().all()).containsExactly(persons().get(moved.id()));
    }

    @Test
    void aMoveWhoseRemovalWasNeverAnsweredIsFoundByItsOldIdAndCanBeRepeated() {
        world.simulator().switches().loseResponseNext(1, "DELETE", "/ContactPersons");
        RemoteFailure.Unavailable lost = unavailable(move);

        RemoteRecord again = update(move);

        assertThat(lost.effectPossible()).isTrue();
        assertThat(system.read(DATATYPE, person.id())).isEmpty();
        assertThat(system.successor(DATATYPE, person.id()))
                .map(RemoteRecord::id)
                .contains(again.id());
        assertThat(persons().size()).isEqualTo(1);
    }

    @Test
    void aMoveThatIsGoneOnWithBringsWhatWasEditedOnTheOldRecordSince() {
        interruptBeforeRemoval();
        world.edit(person.id(), world.phone(), "+4799999999");
        person = system.read(DATATYPE, person.id()).orElseThrow();

        RemoteRecord moved = update(move, TITLE);

        assertThat(moved.body().get("PhoneNumber").asText()).isEqualTo("+4799999999");
        assertThat(moved.body().get("Title").asText()).isEqualTo("Daglig leder");
        assertThat(persons().size()).isEqualTo(1);
    }

    @Test
    void aMoveThatIsGoneOnWithKeepsWhatWasEditedOnTheCopy() {
        interruptBeforeRemoval();
        String copy = copy();
        world.edit(copy, world.phone(), "+4799999999");

        RemoteRecord moved = update(move, TITLE);

        assertThat(moved.id()).isEqualTo(copy);
        assertThat(moved.body().get("PhoneNumber").asText()).isEqualTo("+4799999999");
        assertThat(moved.body().get("Title").asText()).isEqualTo("Daglig leder");
    }

    @Test
    void aMoveThatWasDirectedElsewhereLeavesOnePersonOnly() {
        interruptBeforeRemoval();
        long third = world.newCompany("Hav AS");

        RemoteRecord moved = update(toCompany(third));

        assertThat(moved.id()).startsWith(third + "/");
        assertThat(persons().all()).containsExactly(persons().get(moved.id()));
    }

    @Test
    void anOldRecordThatIsInUseIsSetInactive() {
        useInAnOrder(person.id());

        RemoteRecord moved = update(move);

        assertThat(persons().get(person.id()).get("IsActive").asBoolean()).isFalse();
        assertThat(moved.body().get("IsActive").asBoolean()).isTrue();
    }

    @Test
    void goingOnWithAMoveWhoseOldRecordIsInactiveByOurDoingDoesNotMakeTheCopySo() {
        useInAnOrder(person.id());
        world.simulator().switches().loseResponseNext(1, "PATCH", "/ContactPersons");
        unavailable(move);
        person = system.read(DATATYPE, person.id()).orElseThrow();

        RemoteRecord moved = update(move);

        assertThat(person.body().get("IsActive").asBoolean()).isFalse();
        assertThat(moved.body().get("IsActive").asBoolean()).isTrue();
    }

    @Test
    void aStrayCopyThatIsInUseGivesItsReferenceBack() {
        interruptBeforeRemoval();
        String stray = copy();
        useInAnOrder(stray);

        RemoteRecord moved = update(toCompany(world.newCompany("Hav AS")));

        assertThat(persons().get(stray).get("IsActive").asBoolean()).isFalse();
        assertThat(persons().get(stray).get("ExternalCode").isNull()).isTrue();
        assertThat(moved.reference()).contains(MoveReference.of(person.id()));
    }

    @Test
    void whatCanNeitherBeDeletedNorSetInactiveIsLeftToAPerson() {
        world.simulator().switches().failNext(1, 409, "DELETE", "/ContactPersons");
        world.simulator().switches().failNext(1, 400, "PATCH", "/ContactPersons");

        RemoteFailure.Rejected rejected = catchThrowableOfType(RemoteFailure.Rejected.class, () -> update(move));

        assertThat(rejected).hasMessageContaining("by hand");
        assertThat(rejected.property()).contains(Path.of("ContactId"));
    }

    @Test
    void aCompanyThatTakesNoPersonsIsARefusalWithoutEffect() {
        ObjectNode human = JsonNodeFactory.instance
                .objectNode()
                .put("IsPerson", true)
                .put("FirstName", "Ola")
                .put("LastName", "Nordmann")
                .put("EmailAddress", "ola@example.com");
        long id = world.simulator().customers().create(human).get("Id").longValue();

        RemoteFailure.Rejected rejected =
                catchThrowableOfType(RemoteFailure.Rejected.class, () -> update(toCompany(id)));

        assertThat(rejected).isNotNull();
        assertThat(persons().all()).containsExactly(persons().get(person.id()));
    }

    @Test
    void anAddressOfACountryAloneIsNotCopied() {
        ObjectNode bare = world.bodyWithoutAddress(2);
        bare.putObject("MailAddress").put("CountryCode", "NO").putNull("City").putNull("ZipCode");
        RemoteRecord record =
                new RemoteRecord(person.id(), bare, person.stamps(), person.fetchedAt(), person.reference());

        RemoteRecord moved = system.update(DATATYPE, record, List.of(move));

        assertThat(moved.body().at("/MailAddress/City").asText("")).isEmpty();
    }

    private void interruptBeforeRemoval() {
        world.simulator().switches().failNext(1, 500, "DELETE", "/ContactPersons");
        assertThat(unavailable(move).effectPossible()).isTrue();
        assertThat(persons().size()).isEqualTo(2);
        world.advance(Duration.ofMinutes(1));
    }

    private String copy() {
        return system.successor(DATATYPE, person.id()).orElseThrow().id();
    }

    private void useInAnOrder(String id) {
        String[] parts = id.split("/");
        world.simulator()
                .orders()
                .create(JsonNodeFactory.instance
                        .objectNode()
                        .put("CustomerId", Long.parseLong(parts[0]))
                        .put("CustomerReferenceContactPersonId", Long.parseLong(parts[1])));
    }

    private Records persons() {
        return world.simulator().contactPersons();
    }

    private List<String> calls() {
        return world.simulator().recentCalls().stream()
                .map(Call::name)
                .filter(name -> !name.contains("Token"))
                .toList();
    }

    /** Without what belongs to the single record. */
    private static ObjectNode content(ObjectNode body) {
        return body.deepCopy()
                .without(List.of(
                        "Id", "ContactId", "ExternalCode", "CreatedDateTimeOffset", "LastChangedDateTimeOffset"));
    }

    private RemoteRecord update(Change... changes) {
        return system.update(DATATYPE, person, List.of(changes));
    }

    private RemoteFailure.Unavailable unavailable(Change... changes) {
        return catchThrowableOfType(RemoteFailure.Unavailable.class, () -> update(changes));
    }

    private static Change toCompany(long id) {
        return new Change(Path.of("ContactId"), LongNode.valueOf(id));
    }

    private static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }
}
