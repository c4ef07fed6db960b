package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every business system promises, whatever lies behind it. */
public abstract class BusinessSystemContractTest extends ContractFixture {

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
    void everyRecordSaysWhenItWasAskedFor() {
        RemoteRecord created = create(1);
        world.advance(Duration.ofMinutes(1));
        Instant asked = world.now();

        RemoteRecord read = system.read(datatype, created.id()).orElseThrow();

        assertThat(read.fetchedAt()).isEqualTo(asked);
    }

    @Test
    void aRecordThatNeverWasIsGone() {
        assertThat(system.read(datatype, "424242")).isEmpty();
    }

    @Test
    void aDeletedRecordIsGone() {
        RemoteRecord created = create(1);
        world.delete(created.id());

        assertThat(system.read(datatype, created.id())).isEmpty();
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
    void noChangesAreNoCall() {
        RemoteRecord before = create(1);
        long calls = system.calls();

        assertThat(system.update(datatype, before, List.of())).isEqualTo(before);
        assertThat(system.calls()).isEqualTo(calls);
    }

    @Test
    void anUpdateDoesNotChangeTheRecordItIsGiven() {
        RemoteRecord before = create(1);
        ObjectNode body = before.body().deepCopy();

        system.update(datatype, before, List.of(new Change(world.city(), TextNode.valueOf("Oslo"))));

        assertThat(before.body()).isEqualTo(body);
    }

    @Test
    void aListingBringsEveryRecordOnce() {
        Set<String> created = createMany(world.pageSize() * 2 + 1);

        List<String> listed = walk(new Listing(Optional.empty(), Optional.empty()));

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void aListingThatFillsItsLastPageEnds() {
        Set<String> created = createMany(world.pageSize() * 2);

        assertThat(walk(new Listing(Optional.empty(), Optional.empty()))).hasSameSizeAs(created);
    }

    @Test
    void anEmptySystemListsNothing() {
        assertThat(walk(new Listing(Optional.empty(), Optional.empty()))).isEmpty();
        assertThat(walk(new Listing(Optional.of(Instant.EPOCH), Optional.empty())))
                .isEmpty();
        assertThat(system.keys(datatype, Set.of(world.email()), Optional.empty())
                        .rows())
                .isEmpty();
    }

    @Test
    void theChangeFeedBringsWhatChangedSinceOldestFirst() {
        RemoteRecord early = create(1);
        RemoteRecord edited = create(2);
        world.advance(Duration.ofMinutes(5));
        Instant since = world.now();
        RemoteRecord late = create(3);
        world.advance(Duration.ofMinutes(5));
        world.edit(edited.id(), world.firstName(), "Ny");

        List<String> changed = walk(new Listing(Optional.of(since), Optional.empty()));

        assertThat(changed).containsExactly(late.id(), edited.id()).doesNotContain(early.id());
    }

    @Test
    void aRecordChangedAtTheVeryMomentAskedFromIsInTheFeed() {
        RemoteRecord created = create(1);
        Instant stamp = created.stamp(Traits.RECORD).orElseThrow();

        assertThat(walk(new Listing(Optional.of(stamp), Optional.empty()))).containsExactly(created.id());
    }

    @Test
    void theChangeFeedPagesOnWithoutLosingAny() {
        Set<String> created = createMany(world.pageSize() * 3);

        List<String> changed = walk(new Listing(Optional.of(Instant.EPOCH), Optional.empty()));

        assertThat(changed).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void recordsThatChangeDuringTheFeedComeAgainAndHideNone() {
        Set<String> created = createMany(world.pageSize() * 3);
        Page first = system.list(datatype, new Listing(Optional.of(Instant.EPOCH), Optional.empty()));
        world.advance(Duration.ofMinutes(1));
        String edited = first.rows().get(0).id();
        world.edit(edited, world.firstName(), "Ny");

        List<String> rest = walk(new Listing(Optional.of(Instant.EPOCH), first.next()));

        Set<String> all = new HashSet<>(rest);
        first.rows().forEach(row -> all.add(row.id()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(created);
        assertThat(rest).contains(edited);
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
    void recordsCreatedSinceAreFound() {
        create(1);
        world.advance(Duration.ofMinutes(5));
        Instant since = world.now();
        RemoteRecord late = create(2);

        assertThat(system.createdSince(datatype, since))
                .extracting(RemoteRecord::id)
                .containsExactly(late.id());
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
    void aRecordIsFoundByOurReferenceWhereThereIsAPlaceForOne() {
        RemoteRecord created = create(1);

        if (system.traits(datatype).findsReference()) {
            assertThat(system.byReference(datatype, reference(1)))
                    .map(RemoteRecord::id)
                    .contains(created.id());
            assertThat(system.byReference(datatype, reference(2))).isEmpty();
            assertThat(created.reference()).contains(reference(1));
        } else {
            assertThat(created.reference()).isEmpty();
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

    @Test
    void aLostAnswerToACreateMayHaveHadAnEffectAndIsNotRepeated() {
        world.loseAnswers(1);

        RemoteFailure.Unavailable failure = unavailable(() -> create(1));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(world.count()).isEqualTo(1);
    }

    @Test
    void aLostAnswerToAReadIsReadAgain() {
        RemoteRecord created = create(1);
        world.loseAnswers(1);

        assertThat(system.read(datatype, created.id())).isPresent();
    }

    @Test
    void aServerErrorOnAWriteIsNotRepeated() {
        world.fail(1, 500);

        assertThat(unavailable(() -> create(1)).effectPossible()).isTrue();
        assertThat(world.count()).isZero();
    }

    @Test
    void aServerErrorOnAReadIsReadAgain() {
        RemoteRecord created = create(1);
        world.fail(2, 503);

        assertThat(system.read(datatype, created.id())).isPresent();
    }

    @Test
    void aRateLimitIsWaitedForByARun() {
        world.fail(1, 429);

        RemoteRecord created = create(1);

        assertThat(system.read(datatype, created.id())).isPresent();
        assertThat(world.slept()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void aRateLimitIsNotWaitedForByAWebhook() {
        world.patience().webhook(world.now().plusSeconds(3));
        world.fail(1, 429);

        RemoteFailure.Unavailable failure = unavailable(() -> create(1));

        assertThat(failure.retryAfter()).isPresent();
        assertThat(failure.effectPossible()).isFalse();
        assertThat(world.slept()).isZero();
    }

    @Test
    void refusedCredentialsAreDeniedAndNeverTakenForGone() {
        RemoteRecord created = create(1);
        world.fail(9, 403);

        RemoteFailure.Denied denied =
                catchThrowableOfType(RemoteFailure.Denied.class, () -> system.read(datatype, created.id()));

        assertThat(denied).isNotNull();
    }

    @Test
    void anHtmlPageIsNeverTakenForAnAnswer() {
        world.html(3);

        assertThat(catchThrowableOfType(RemoteFailure.Unreadable.class, () -> system.read(datatype, "1")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        RemoteFailure.Unreadable.class,
                        () -> system.list(datatype, new Listing(Optional.empty(), Optional.empty()))))
                .isNotNull();
        assertThat(unavailable(() -> create(1)).effectPossible()).isTrue();
    }

    @Test
    void aServerErrorInTheMiddleOfAListingEndsItInsteadOfShorteningIt() {
        createMany(world.pageSize() * 2);
        Page first = system.list(datatype, new Listing(Optional.empty(), Optional.empty()));
        world.fail(9, 500);

        assertThat(unavailable(() -> system.list(datatype, new Listing(Optional.empty(), first.next()))))
                .isNotNull();
    }

    @Test
    void nothingIsAskedAfterTheEnd() {
        world.patience().run(world.now());

        assertThat(unavailable(() -> create(1)).effectPossible()).isFalse();
        assertThat(world.count()).isZero();
    }

    @Test
    void callsAreCountedWithoutTokens() {
        RemoteRecord created = create(1);
        system.read(datatype, created.id());

        assertThat(system.calls()).isEqualTo(world.callsOfACreate() + 1);
    }
}
