package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every datatype of a business system promises, whatever its records are.
 *
 * @param <W> the world it is tested in
 */
public abstract class RecordContractTest<W extends RecordWorld> extends LifetimeContractTest<W> {

    @Test
    void whatWasCreatedReadsBackAsTheCreateAnsweredIt() {
        RemoteRecord created = create(1);

        RemoteRecord read = system.read(datatype, created.id()).orElseThrow();

        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.stamps()).isEqualTo(created.stamps());
        assertThat(read.stamp(Traits.RECORD)).isPresent();
    }

    @Test
    void anEditIsOneCallAndLeavesTheRestAsItIs() {
        RemoteRecord before = create(1);
        ObjectNode given = before.body().deepCopy();
        world.edit(before.id(), world.other(), "Edited meanwhile");
        long calls = system.calls();

        RemoteRecord after = system.update(datatype, before, List.of(new Change(world.text(), TextNode.valueOf("Ny"))));

        assertThat(system.calls() - calls).isEqualTo(1);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(text(after, world.text())).isEqualTo("Ny");
        assertThat(text(system.read(datatype, before.id()).orElseThrow(), world.other()))
                .isEqualTo("Edited meanwhile");
        assertThat(before.body()).isEqualTo(given);
    }

    @Test
    void keysBringJustWhatTheyAreAskedFor() {
        RemoteRecord created = create(1);

        Page page = system.keys(datatype, Set.of(world.text()), Optional.empty());

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(created.id());
            assertThat(text(row, world.text())).isEqualTo(text(created, world.text()));
            assertThat(text(row, world.other())).isEmpty();
        });
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
        assertThat(system.read(datatype, world.missingId())).isEmpty();
    }

    @Test
    void aDeletedRecordIsGone() {
        RemoteRecord created = create(1);
        world.delete(created.id());

        assertThat(system.read(datatype, created.id())).isEmpty();
    }

    @Test
    void noChangesAreNoCall() {
        RemoteRecord before = create(1);
        long calls = system.calls();

        assertThat(system.update(datatype, before, List.of())).isEqualTo(before);
        assertThat(system.calls()).isEqualTo(calls);
    }

    @Test
    @DisplayName("L16: two listings of an unchanged system bring the same records")
    void twoListingsBringTheSame() {
        createMany(world.pageSize() + 1);
        Listing everything = new Listing(Optional.empty(), Optional.empty());

        assertThat(walk(everything)).isNotEmpty().isEqualTo(walk(everything));
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
        assertThat(system.keys(datatype, Set.of(world.text()), Optional.empty()).rows())
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
        world.edit(edited.id(), world.text(), "Ny");

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
        world.edit(edited, world.text(), "Ny");

        List<String> rest = walk(new Listing(Optional.of(Instant.EPOCH), first.next()));

        Set<String> all = new HashSet<>(rest);
        first.rows().forEach(row -> all.add(row.id()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(created);
        assertThat(rest).contains(edited);
    }

    @Test
    void recordsCreatedSinceAreFoundWhereTheyCanBeAskedFor() {
        create(1);
        world.advance(Duration.ofMinutes(5));
        Instant since = world.now();
        RemoteRecord late = create(2);

        if (system.traits(datatype).listsCreated()) {
            assertThat(system.createdSince(datatype, since))
                    .extracting(RemoteRecord::id)
                    .containsExactly(late.id());
        } else {
            assertThatThrownBy(() -> system.createdSince(datatype, since))
                    .isInstanceOf(UnsupportedOperationException.class);
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

        assertThat(catchThrowableOfType(RemoteFailure.Unreadable.class, () -> system.read(datatype, world.missingId())))
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
