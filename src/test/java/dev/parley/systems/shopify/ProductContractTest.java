package dev.parley.systems.shopify;

import static dev.parley.systems.shopify.Goods.PRODUCT;
import static dev.parley.systems.shopify.Goods.change;
import static dev.parley.systems.shopify.Goods.price;
import static dev.parley.systems.shopify.Goods.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every business system promises, for a datatype without unique properties and without a place for a reference.
 */
final class ProductContractTest {

    private static final Listing ALL = new Listing(Optional.empty(), Optional.empty());
    private static final int PAGE = 3;

    private final Goods goods = new Goods();
    private final BusinessSystem system = goods.system;

    @AfterEach
    void close() {
        goods.close();
    }

    private List<String> walk(Listing start) {
        List<String> ids = new ArrayList<>();
        Listing at = start;
        for (int pages = 0; pages < 20; pages++) {
            Page page = system.list(PRODUCT, at);
            page.rows().forEach(row -> ids.add(row.id()));
            if (page.next().isEmpty()) {
                return ids;
            }
            at = new Listing(start.changedSince(), page.next());
        }
        throw new AssertionError("the listing does not end");
    }

    private static RemoteFailure.Unavailable unavailable(Runnable call) {
        return catchThrowableOfType(RemoteFailure.Unavailable.class, call::run);
    }

    @Test
    void aCreatedProductReadsBackWithItsValuesAndStamp() {
        RemoteRecord created = goods.create(1);

        RemoteRecord read = goods.read(created);

        assertThat(read.body()).isEqualTo(created.body());
        assertThat(text(read, "title")).isEqualTo("Kopp 1");
        assertThat(text(read, "variants.price")).isEqualTo("199.00");
        assertThat(text(read, "variants.sku")).isEqualTo("K-1");
        assertThat(read.stamp(Traits.RECORD)).isPresent();
        assertThat(read.stamps()).isEqualTo(created.stamps());
        assertThat(read.reference()).isEmpty();
    }

    @Test
    void oneThatNeverWasAndOneThatIsDeletedAreGone() {
        RemoteRecord created = goods.create(1);
        goods.records.delete(created.id());

        assertThat(system.read(PRODUCT, created.id())).isEmpty();
        assertThat(system.read(PRODUCT, "424242")).isEmpty();
    }

    @Test
    void anUpdateWritesOnlyWhatChanges() {
        RemoteRecord before = goods.create(1);
        goods.records.set(before.id(), "vendor", "Edited meanwhile");
        goods.records.set(before.id(), "variants.sku", "Edited too");

        goods.update(before, change("title", "Krus"), price("249.5"));

        RemoteRecord read = goods.read(before);
        assertThat(text(read, "title")).isEqualTo("Krus");
        assertThat(text(read, "vendor")).isEqualTo("Edited meanwhile");
        assertThat(text(read, "variants.price")).isEqualTo("249.50");
        assertThat(text(read, "variants.sku")).isEqualTo("Edited too");
    }

    @Test
    void noChangesAreNoCall() {
        RemoteRecord before = goods.create(1);
        long calls = system.calls();

        assertThat(goods.update(before)).isEqualTo(before);
        assertThat(system.calls()).isEqualTo(calls);
    }

    @Test
    void aListingBringsEveryProductOnceAndEnds() {
        List<String> created = goods.createMany(PAGE * 2);
        List<String> full = walk(ALL);
        created.add(goods.create(9).id());

        assertThat(full).hasSize(PAGE * 2);
        assertThat(walk(ALL)).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void anEmptyShopListsNothing() {
        assertThat(walk(ALL)).isEmpty();
        assertThat(walk(new Listing(Optional.of(Instant.EPOCH), Optional.empty())))
                .isEmpty();
        assertThat(system.keys(PRODUCT, Set.of(Products.PRICE), Optional.empty())
                        .rows())
                .isEmpty();
    }

    @Test
    void theChangeFeedBringsProductsAndEditsOfVariantsOldestFirst() {
        RemoteRecord early = goods.create(1);
        RemoteRecord edited = goods.create(2);
        goods.world.advance(Duration.ofMinutes(5));
        Instant since = goods.world.now();
        RemoteRecord late = goods.create(3);
        goods.world.advance(Duration.ofMinutes(5));
        goods.records.set(edited.id(), "variants.price", "10");

        List<String> changed = walk(new Listing(Optional.of(since), Optional.empty()));

        assertThat(changed).containsExactly(late.id(), edited.id()).doesNotContain(early.id());
    }

    @Test
    void productsThatChangeDuringTheFeedComeAgainAndHideNone() {
        List<String> created = goods.createMany(PAGE * 3);
        Page first = system.list(PRODUCT, new Listing(Optional.of(Instant.EPOCH), Optional.empty()));
        goods.world.advance(Duration.ofMinutes(1));
        String edited = first.rows().get(0).id();
        goods.records.set(edited, "title", "Ny");

        List<String> rest = walk(new Listing(Optional.of(Instant.EPOCH), first.next()));

        Set<String> all = new HashSet<>(rest);
        first.rows().forEach(row -> all.add(row.id()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(created);
        assertThat(rest).contains(edited);
    }

    @Test
    void keysBringIdsAndWhatRulesMatchByAlsoOfVariants() {
        RemoteRecord created = goods.create(1);

        Page page = system.keys(PRODUCT, Set.of(Path.of("variants.sku"), Path.of("title")), Optional.empty());

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(created.id());
            assertThat(text(row, "variants.sku")).isEqualTo("K-1");
            assertThat(text(row, "title")).isEqualTo("Kopp 1");
            assertThat(row.body().size()).isEqualTo(3);
        });
    }

    @Test
    void productsCreatedSinceAreFoundOverAllPages() {
        goods.create(1);
        goods.world.advance(Duration.ofMinutes(5));
        Instant since = goods.world.now();
        List<String> late = goods.createMany(PAGE + 1);

        assertThat(system.createdSince(PRODUCT, since))
                .extracting(RemoteRecord::id)
                .containsExactlyElementsOf(late);
    }

    @Test
    void nothingFindsAProductButItsId() {
        assertThat(system.traits(PRODUCT).lookUps()).isEmpty();
        assertThat(system.traits(PRODUCT).findsReference()).isFalse();
        assertThatThrownBy(() -> system.lookUp(PRODUCT, Path.of("variants.sku"), "K-1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void twoProductsMayBeAlike() {
        goods.create(1);
        goods.create(1);

        assertThat(goods.records.size()).isEqualTo(2);
    }

    @Test
    void aLostAnswerToACreateMayHaveHadAnEffectAndIsNotRepeated() {
        goods.world.loseAnswers(1);

        RemoteFailure.Unavailable failure = unavailable(() -> goods.create(1));

        assertThat(failure.effectPossible()).isTrue();
        assertThat(goods.records.size()).isEqualTo(1);
    }

    @Test
    void aLostAnswerToAReadIsReadAgain() {
        RemoteRecord created = goods.create(1);
        goods.world.loseAnswers(1);

        assertThat(system.read(PRODUCT, created.id())).isPresent();
    }

    @Test
    void aRateLimitIsWaitedForByARunAndNotByAWebhook() {
        goods.world.fail(1, 429);
        RemoteRecord created = goods.create(1);
        Duration waited = goods.world.slept();
        goods.world.patience().webhook(goods.world.now().plusSeconds(3));
        goods.world.fail(1, 429);

        RemoteFailure.Unavailable failure = unavailable(() -> goods.update(created, price("1")));

        assertThat(waited).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(failure.retryAfter()).isPresent();
        assertThat(failure.effectPossible()).isFalse();
        assertThat(goods.world.slept()).isEqualTo(waited);
    }

    @Test
    void anHtmlPageIsNeverTakenForAnAnswer() {
        RemoteRecord created = goods.create(1);
        goods.world.html(4);

        assertThatThrownBy(() -> goods.read(created)).isInstanceOf(RemoteFailure.Unreadable.class);
        assertThatThrownBy(() -> system.list(PRODUCT, ALL)).isInstanceOf(RemoteFailure.Unreadable.class);
        assertThat(unavailable(() -> goods.create(2)).effectPossible()).isTrue();
        assertThat(unavailable(() -> goods.update(created, price("1"))).effectPossible())
                .isTrue();
    }

    @Test
    void aListOfAnotherResourceIsNoEmptyOne() {
        goods.create(1);

        assertThat(system.list("Customer", ALL).rows()).isEmpty();
        assertThat(system.list(PRODUCT, ALL).rows()).hasSize(1);
        assertThatThrownBy(() -> system.list("Order", ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer, Product");
    }
}
