package dev.parley.systems.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.playground.sim.CallCounts;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShopifyTest {

    private static final String CUSTOMER = ShopifyWorld.CUSTOMER;
    private static final RecordSchema SCHEMA = Customers.SCHEMA;

    private final ShopifyWorld world = new ShopifyWorld();
    private final BusinessSystem system = world.system();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theBucketNeverRunsOver() {
        for (int i = 0; i < 120; i++) {
            system.read(CUSTOMER, "1");
        }

        assertThat(world.simulator().recentCalls()).noneMatch(call -> call.status() == 429);
        assertThat(world.slept()).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void aFractionalRetryAfterIsUnderstood() {
        world.fail(1, 429);

        system.read(CUSTOMER, "1");

        assertThat(world.slept()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aTakenEMailAndATakenPhoneCollide() {
        create(world.body(1));

        CreateOutcome email = system.create(CUSTOMER, world.body(2).put("email", "PERSON1@example.com"), "");
        CreateOutcome phone = system.create(CUSTOMER, world.body(2).put("phone", "+4722000101"), "");

        assertThat(email).isEqualTo(new CreateOutcome.Collided(Optional.of(Path.of("email")), Optional.empty()));
        assertThat(phone).isEqualTo(new CreateOutcome.Collided(Optional.of(Path.of("phone")), Optional.empty()));
    }

    @Test
    void aTakenEMailInAnUpdateIsRefusedByName() {
        create(world.body(1));
        RemoteRecord second = create(world.body(2));

        RemoteFailure.Rejected rejected = catchThrowableOfType(
                RemoteFailure.Rejected.class,
                () -> system.update(CUSTOMER, second, List.of(change("email", "person1@example.com"))));

        assertThat(rejected.property()).contains(Path.of("email"));
        assertThat(rejected.getMessage()).doesNotContain("person1");
    }

    @Test
    void anUnknownCountryIsRefusedByName() {
        RemoteRecord before = create(world.body(1));

        RemoteFailure.Rejected rejected = catchThrowableOfType(
                RemoteFailure.Rejected.class,
                () -> system.update(CUSTOMER, before, List.of(change("addresses.country", "Atlantis"))));

        assertThat(rejected.property()).contains(Path.of("addresses.country"));
    }

    @Test
    void aCountryIsWrittenByCodeAndReadThroughItsCode() {
        RemoteRecord before = create(world.body(1));

        RemoteRecord after = system.update(CUSTOMER, before, List.of(change("addresses.country", "SE")));

        assertThat(text(after, "addresses.country")).isEqualTo("Sweden");
        assertThat(Fields.value(
                                after.body(),
                                SCHEMA.property(Path.of("addresses.country")).orElseThrow(),
                                SCHEMA)
                        .asText())
                .isEqualTo("SE");
    }

    @Test
    void customerAndAddressAreTwoWritesAndTheStampIsTheLastOnes() {
        RemoteRecord before = create(world.body(1));
        world.advance(Duration.ofSeconds(5));

        RemoteRecord after =
                system.update(CUSTOMER, before, List.of(change("first_name", "Ny"), change("addresses.city", "Oslo")));

        RemoteRecord read = system.read(CUSTOMER, before.id()).orElseThrow();
        assertThat(world.simulator().calls().writes()).isEqualTo(3);
        assertThat(after.body()).isEqualTo(read.body());
        assertThat(after.stamps()).isEqualTo(read.stamps());
    }

    @Test
    void anAddressAloneIsOneWriteAndLeavesTheStampOut() {
        RemoteRecord before = create(world.body(1));

        RemoteRecord after = system.update(CUSTOMER, before, List.of(change("addresses.city", "Oslo")));

        CallCounts calls = world.simulator().calls();
        assertThat(calls.of("PUT /customers/{id}/addresses/{address}.json")).isEqualTo(1);
        assertThat(calls.writes()).isEqualTo(2);
        assertThat(after.stamp(Traits.RECORD)).isEmpty();
        assertThat(text(after, "default_address.city")).isEqualTo("Oslo");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noUpdateAddsOrDropsAnAddress(boolean putAdds) {
        world.simulator().switches().customerPutAddsAddress.set(putAdds);
        ObjectNode body = world.body(1);
        body.withArrayProperty("addresses").addObject().put("city", "Hamar");
        RemoteRecord before = create(body);

        system.update(CUSTOMER, before, List.of(change("first_name", "Ny"), change("addresses.city", "Oslo")));

        assertThat(system.read(CUSTOMER, before.id()).orElseThrow().body().path("addresses"))
                .hasSize(2);
    }

    @Test
    void theDefaultAddressIsTheOneThatChanges() {
        ObjectNode body = world.body(1);
        body.withArrayProperty("addresses").addObject().put("city", "Hamar").put("default", true);
        RemoteRecord before = create(body);

        system.update(CUSTOMER, before, List.of(change("addresses.city", "Oslo")));

        RemoteRecord read = system.read(CUSTOMER, before.id()).orElseThrow();
        assertThat(text(read, "default_address.city")).isEqualTo("Oslo");
        assertThat(read.body().path("addresses").findValuesAsText("city")).containsExactly("Bergen", "Oslo");
    }

    @Test
    void theDefaultAddressHasASecondName() {
        ObjectNode body = world.bodyWithoutAddress(1);
        body.putObject("default_address").put("city", "Bergen").put("phone", "22000999");
        RemoteRecord before = create(body);

        RemoteRecord after = system.update(CUSTOMER, before, List.of(change("default_address.city", "Oslo")));

        assertThat(text(before, "addresses.phone")).isEqualTo("22000999");
        assertThat(text(after, "addresses.city")).isEqualTo("Oslo");
        assertThat(after.body().path("addresses")).hasSize(1);
    }

    @Test
    void clearingAnAddressEmptiesItsFields() {
        RemoteRecord before = create(world.body(1));
        List<Change> cleared =
                List.of(cleared("addresses.city"), cleared("addresses.zip"), cleared("addresses.country"));

        system.update(CUSTOMER, before, cleared);

        RemoteRecord read = system.read(CUSTOMER, before.id()).orElseThrow();
        assertThat(text(read, "addresses.city") + text(read, "addresses.zip") + text(read, "addresses.country_code"))
                .isEmpty();
    }

    @Test
    void clearingAnAddressThatIsNotThereIsNoCall() {
        RemoteRecord before = create(world.bodyWithoutAddress(1));

        RemoteRecord after = system.update(CUSTOMER, before, List.of(cleared("addresses.city")));

        assertThat(after).isEqualTo(before);
        assertThat(world.simulator().calls().writes()).isEqualTo(1);
    }

    @Test
    void whereTheSecondOfTwoWritesFailsTheFirstIsNotForgotten() {
        RemoteRecord before = create(world.body(1));
        world.patience().webhook(world.now().plusSeconds(3));
        world.simulator().switches().failNext(1, 429, "PUT", "/customers/" + before.id() + ".json");

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class,
                () -> system.update(
                        CUSTOMER, before, List.of(change("first_name", "Ny"), change("addresses.city", "Oslo"))));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(failure.retryAfter()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFeedBringsTheVeryMomentWhetherTheBoundIsInclusiveOrNot(boolean inclusive) {
        world.simulator().switches().updatedAtMinInclusive.set(inclusive);
        RemoteRecord created = create(world.body(1));
        Listing sinceThen = new Listing(created.stamp(Traits.RECORD), Optional.empty());

        assertThat(system.list(CUSTOMER, sinceThen).rows()).hasSize(1);
    }

    @Test
    void aLookUpByPhoneSeesThroughBlanksAndOneByEMailThroughLetterCase() {
        RemoteRecord created = create(world.body(1));

        assertThat(system.lookUp(CUSTOMER, Path.of("email"), "Person1@Example.com"))
                .extracting(RemoteRecord::id)
                .containsExactly(created.id());
        assertThat(system.lookUp(CUSTOMER, Path.of("email"), "\" OR email:*")).isEmpty();
        assertThat(new SearchValue(Path.of("phone"), "+47 22 00 01 01").matches("+4722000101"))
                .isTrue();
    }

    @Test
    void aRevokedTokenIsDenied() {
        world.simulator().switches().accessTokenRevoked.set(true);

        assertThatThrownBy(() -> system.read(CUSTOMER, "1")).isInstanceOf(RemoteFailure.Denied.class);
    }

    @Test
    void aWrongVersionIsNeverTakenForAGoneRecord() {
        ShopifyAccess wrong = new ShopifyAccess(
                URI.create(world.simulator().url()), "latest", world.simulator().accessToken());
        Shopify lost = new Shopify(wrong, ShopifyOptions.DEFAULTS, world.network, world.timing());

        assertThatThrownBy(() -> lost.read(CUSTOMER, "1")).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void aListInAnotherOrderIsNotTrusted() {
        MovableClock clock = world.clock;
        Shopify odd = new Shopify(
                new ShopifyAccess(URI.create("http://127.0.0.1"), "2026-01", "t"),
                ShopifyOptions.DEFAULTS,
                request -> new Reply(
                        200,
                        Map.of(),
                        "{\"customers\":[{\"id\":1,\"updated_at\":\"2026-01-02T00:00:00Z\"},"
                                + "{\"id\":2,\"updated_at\":\"2026-01-01T00:00:00Z\"}]}",
                        clock.instant()),
                world.timing());

        assertThatThrownBy(() -> odd.list(CUSTOMER, new Listing(Optional.of(clock.instant()), Optional.empty())))
                .isInstanceOf(RemoteFailure.Unreadable.class);
    }

    private RemoteRecord create(ObjectNode body) {
        return ((CreateOutcome.Created) system.create(CUSTOMER, body, "")).record();
    }

    private static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }

    private static Change cleared(String path) {
        return new Change(Path.of(path), NullNode.getInstance());
    }

    private static String text(RemoteRecord record, String path) {
        return Fields.read(record.body(), Path.of(path), SCHEMA).asText("").replace("null", "");
    }
}
