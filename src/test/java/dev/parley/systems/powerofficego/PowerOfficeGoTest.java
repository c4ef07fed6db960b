package dev.parley.systems.powerofficego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PowerOfficeGoTest {

    private static final String PERSON = PowerOfficeWorld.PERSON;
    private static final String REFERENCE = "parley:one";

    private final PowerOfficeWorld world = new PowerOfficeWorld();
    private final BusinessSystem system = world.system();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPersonIsCreatedAsOneAndACompanyAsOne() {
        RemoteRecord person = create(world.body(1));
        CreateOutcome company = system.create("Customers company", world.body(2).put("Name", "Fjord AS"), "parley:two");

        assertThat(person.body().get("IsPerson").asBoolean()).isTrue();
        assertThat(((CreateOutcome.Created) company)
                        .record()
                        .body()
                        .get("IsPerson")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aReferenceInUseNamesItsHolder() {
        RemoteRecord first = create(world.body(1));

        CreateOutcome second = system.create(PERSON, world.body(2), REFERENCE);

        assertThat(second).isEqualTo(new CreateOutcome.Collided(Optional.empty(), Optional.of(first.id())));
    }

    @Test
    void anotherUniqueValueInUseNamesPropertyAndHolder() {
        RemoteRecord first = create(world.body(1).put("ExternalNumber", 77));

        CreateOutcome second = system.create(PERSON, world.body(2).put("ExternalNumber", 77), "parley:two");

        assertThat(second)
                .isEqualTo(new CreateOutcome.Collided(Optional.of(Path.of("ExternalNumber")), Optional.of(first.id())));
    }

    @Test
    void aCustomerWithoutEMailGetsInvoicesInPrint() {
        ObjectNode body = world.body(1);
        body.putNull("EmailAddress");

        assertThat(delivery(create(body))).isEqualTo("Print");
        assertThat(delivery(created(system.create(PERSON, world.body(2), "parley:two"))))
                .isEqualTo("PdfByEmail");
    }

    @Test
    void takingTheLastEMailTurnsInvoicesToPrint() {
        RemoteRecord before = create(world.body(1));

        RemoteRecord after = system.update(PERSON, before, List.of(cleared("EmailAddress")));

        assertThat(delivery(after)).isEqualTo("Print");
    }

    @Test
    void anEMailForInvoicesKeepsThemByEMail() {
        RemoteRecord before = create(world.body(1).put("InvoiceEmailAddress", "bills@example.com"));

        RemoteRecord after = system.update(PERSON, before, List.of(cleared("EmailAddress")));

        assertThat(delivery(after)).isEqualTo("PdfByEmail");
    }

    @Test
    void anEditOfTheAddressMovesTheAddressClockOnly() {
        RemoteRecord before = create(world.body(1));
        world.advance(Duration.ofMinutes(1));
        world.edit(before.id(), world.city(), "Oslo");

        RemoteRecord after = system.read(PERSON, before.id()).orElseThrow();

        assertThat(after.stamp(Traits.RECORD)).isEqualTo(before.stamp(Traits.RECORD));
        assertThat(after.stamp("MailAddress").orElseThrow())
                .isAfter(before.stamp("MailAddress").orElseThrow());
        assertThat(system.traits(PERSON).clockOf(world.city()).orElseThrow().name())
                .isEqualTo("MailAddress");
    }

    @Test
    void stampsKeepTheirSeventhDecimalWithAndWithoutZone() {
        RemoteRecord created = create(world.body(1));
        world.simulator().switches().stampWithoutZone.set(true);

        RemoteRecord read = system.read(PERSON, created.id()).orElseThrow();

        assertThat(created.stamp(Traits.RECORD)).contains(Instant.parse("2026-03-01T08:00:00.1234567Z"));
        assertThat(read.stamps()).isEqualTo(created.stamps());
    }

    @Test
    void addressNamesInCamelCaseAreTheSameNames() {
        world.simulator().switches().camelCaseMailAddress.set(true);
        RemoteRecord before = create(world.body(1));

        RemoteRecord after = system.update(PERSON, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo"))));

        assertThat(value(after, "MailAddress.City").asText()).isEqualTo("Oslo");
        assertThat(value(after, "MailAddress.ZipCode").asText()).isEqualTo("5003");
        assertThat(after.stamp("MailAddress")).isPresent();
    }

    @Test
    void anEmptyLinkToTheNextPageIsNone() {
        world.simulator().switches().emptyNextPageLink.set(true);
        create(world.body(1));

        assertThat(system.list(PERSON, new Listing(Optional.empty(), Optional.empty()))
                        .next())
                .isEmpty();
    }

    @Test
    void aRefusalNamesTheMissingPropertyAndNoValue() {
        ObjectNode body = world.body(1);
        body.putNull("FirstName");

        RemoteFailure.Rejected rejected =
                catchThrowableOfType(RemoteFailure.Rejected.class, () -> system.create(PERSON, body, REFERENCE));

        assertThat(rejected.property()).contains(Path.of("FirstName"));
        assertThat(rejected.getMessage()).contains("POST /Customers", "400").doesNotContain("Nordmann", "example.com");
    }

    @Test
    void aRefusedAddressNamesItsMember() {
        RemoteRecord before = create(world.body(1));
        Change tooLong = new Change(world.city(), TextNode.valueOf("x".repeat(101)));

        RemoteFailure.Rejected rejected = catchThrowableOfType(
                RemoteFailure.Rejected.class, () -> system.update(PERSON, before, List.of(tooLong)));

        assertThat(rejected.property()).contains(Path.of("MailAddress.City"));
        assertThat(rejected.getMessage()).doesNotContain("xx");
    }

    @Test
    void aTokenIsRenewedAheadOfItsEnd() {
        world.simulator().switches().tokenLifetimeSeconds.set(600);
        create(world.body(1));
        world.advance(Duration.ofSeconds(500));

        system.read(PERSON, "1");

        assertThat(world.simulator().calls().tokens()).isEqualTo(2);
        assertThat(world.simulator().recentCalls()).noneMatch(call -> call.status() == 401);
    }

    @Test
    void aTokenTakenBackIsReplacedOnce() {
        create(world.body(1));
        world.simulator().revokeTokens();

        CreateOutcome outcome = system.create(PERSON, world.body(2), "parley:two");

        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        assertThat(world.simulator().calls().tokens()).isEqualTo(2);
    }

    @Test
    void wrongKeysAreDeniedAndNamedBySetting() {
        PowerOfficeAccess wrong = new PowerOfficeAccess(
                URI.create(world.simulator().url()),
                URI.create(world.simulator().tokenUrl()),
                world.simulator().applicationKey(),
                "not-the-key",
                world.simulator().subscriptionKey(),
                10);
        PowerOfficeGo refused = new PowerOfficeGo(wrong, PowerOfficeOptions.DEFAULTS, world.network, world.timing());

        RemoteFailure.Denied denied = catchThrowableOfType(RemoteFailure.Denied.class, () -> refused.read(PERSON, "1"));

        assertThat(denied).hasMessageContaining("POWEROFFICEGO_CLIENT_KEY").hasMessageNotContaining("not-the-key");
        assertThat(world.simulator().calls().tokens()).isEqualTo(1);
    }

    @Test
    void aMissingPrivilegeIsDenied() {
        world.simulator().switches().privileges.set("Customer");

        assertThatThrownBy(() -> create(world.body(1))).isInstanceOf(RemoteFailure.Denied.class);
    }

    @Test
    void aWrongAddressIsNeverTakenForAGoneRecord() {
        PowerOfficeAccess wrong = new PowerOfficeAccess(
                URI.create(world.simulator().url().replace("/v2", "/v3")),
                URI.create(world.simulator().tokenUrl()),
                world.simulator().applicationKey(),
                world.simulator().clientKey(),
                world.simulator().subscriptionKey(),
                10);
        PowerOfficeGo lost = new PowerOfficeGo(wrong, PowerOfficeOptions.DEFAULTS, world.network, world.timing());

        assertThatThrownBy(() -> lost.read(PERSON, "1")).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void aRateBelowTheKeysLimitIsNeverRefused() {
        PowerOfficeGo paced = world.connect(8, world.timing());
        world.simulator().switches().requestsPerSecond.set(10);

        for (int i = 0; i < 40; i++) {
            paced.read(PERSON, "1");
        }

        assertThat(world.simulator().recentCalls()).noneMatch(call -> call.status() == 429);
        assertThat(world.slept()).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void aRecordThatWasDeletedMeanwhileIsLeftToTheNextRead() {
        RemoteRecord before = create(world.body(1));
        world.delete(before.id());

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class,
                () -> system.update(PERSON, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo")))));

        assertThat(failure.effectPossible()).isFalse();
    }

    @Test
    void nobodyElsesHiddenNumberIsOffered() {
        assertThat(system.traits(PERSON).schema().property(Path.of("NationalIdNumber")))
                .isEmpty();
        assertThat(system.traits(PERSON).schema().property(Path.of("emailaddress")))
                .isPresent();
    }

    private RemoteRecord create(ObjectNode body) {
        return created(system.create(PERSON, body, REFERENCE));
    }

    private static RemoteRecord created(CreateOutcome outcome) {
        return ((CreateOutcome.Created) outcome).record();
    }

    private static Change cleared(String path) {
        return new Change(Path.of(path), NullNode.getInstance());
    }

    private static String delivery(RemoteRecord record) {
        return record.body().path("InvoiceDeliveryType").asText();
    }

    private JsonNode value(RemoteRecord record, String path) {
        return Fields.read(record.body(), Path.of(path), system.traits(PERSON).schema());
    }
}
