package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.problem;
import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Links;
import dev.parley.sync.Meta;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to one customer is out of another's reach, and no id breaks out of its place. */
public interface TenancyContract extends LinksFixture {

    private Stream<PairKey> neighbours() {
        PairKey own = pair();
        return Stream.of(
                new PairKey(own.connection() + "x", own.dataflow(), own.pair()),
                new PairKey(own.connection(), own.dataflow() + "x", own.pair()),
                new PairKey(own.connection(), own.dataflow(), own.pair() + "x"),
                new PairKey(own.connection() + "|" + own.dataflow(), own.pair(), "L"),
                new PairKey(own.connection(), own.dataflow() + "|" + own.pair(), "L"),
                new PairKey(own.connection(), own.dataflow(), own.pair() + "|L"));
    }

    @Test
    @DisplayName("P14: one connection never sees another's records, links and problems")
    default void oneConnectionNeverSeesAnothers() {
        linked("L1", "R1", key("k1"));
        claimed(Side.LEFT, "L2", key("k2"));
        links().note(pair(), left("L3"), Optional.of(problem(Problem.Code.REJECTED, NOW)));
        links().markDue(pair(), Side.RIGHT, "R4", NOW, "webhook");
        SeenPage page = new SeenPage("run1", Side.LEFT, 0, List.of(1L));
        links().saveRun(pair(), RunState.NONE, RunState.NONE, Optional.of(page), Optional.empty());
        links().await(waiting(pair()));
        links().saveMeta(pair().connection(), pair().dataflow(), Meta.NONE, Meta.NONE);

        assertThat(neighbours()).allSatisfy(this::isEmpty);
    }

    private static Links.Waiting waiting(PairKey pair) {
        return new Links.Waiting(pair, Side.LEFT, "L5", pair, Side.LEFT, "L1");
    }

    private void isEmpty(PairKey pair) {
        for (String id : List.of("L1", "L2", "L3", "R1", "R4")) {
            for (Side side : Side.values()) {
                assertThat(links().find(pair, side, id)).isEqualTo(Entry.absent(side, id));
            }
        }
        assertThat(links().findAll(pair, Side.RIGHT, List.of("R1")).get("R1").state())
                .isEqualTo(Entry.State.NONE);
        assertThat(links().due(pair, LATER, 10)).isEmpty();
        assertThat(links().problems(pair, 10)).isEmpty();
        assertThat(links().openClaims(pair, Side.LEFT)).isEmpty();
        assertThat(links().waiting(pair, Side.LEFT, "L1")).isEmpty();
        assertThat(links().links(pair, 10, Optional.empty()).links()).isEmpty();
        assertThat(links().run(pair)).isEqualTo(RunState.NONE);
        assertThat(links().seen(pair, "run1", Side.LEFT).hashes()).isEmpty();
        assertThat(links().reports(pair, 10)).isEmpty();
        if (!pair.connection().equals(pair().connection()) || !pair.dataflow().equals(pair().dataflow())) {
            assertThat(links().meta(pair.connection(), pair.dataflow())).isEqualTo(Meta.NONE);
        }
    }

    @Test
    default void noNameReachesIntoAnothersPlace() {
        String connection = pair().connection();
        PairKey one = new PairKey(connection, "a|b", "c");
        PairKey other = new PairKey(connection, "a", "b|c");

        stored(links().claim(one, Entry.absent(Side.LEFT, "L1"), claim(Side.LEFT, "L1")));
        stored(links().saveMeta(connection + "|a", "b", Meta.NONE, Meta.NONE));

        assertThat(links().find(other, Side.LEFT, "L1")).isEqualTo(Entry.absent(Side.LEFT, "L1"));
        assertThat(links().openClaims(other, Side.LEFT)).isEmpty();
        assertThat(links().due(other, Instant.parse("9000-01-01T00:00:00Z"), 10))
                .isEmpty();
        assertThat(links().meta(connection, "a|b")).isEqualTo(Meta.NONE);
    }

    @Test
    default void theSameKeyMayBeHeldInEachConnection() {
        linked("L1", "R1", key("k1"));
        PairKey neighbour = neighbours().findFirst().orElseThrow();

        Entry before = links().find(neighbour, Side.LEFT, "L1");

        assertThat(links().claim(neighbour, before, claim(Side.LEFT, "L1", key("k1")))
                        .done())
                .isTrue();
    }

    @Test
    default void keepsTheSidesApart() {
        claimed(Side.LEFT, "1");

        assertThat(right("1")).isEqualTo(Entry.absent(Side.RIGHT, "1"));
    }

    static Stream<String> oddIds() {
        return Stream.of(
                "a|b",
                "L|a",
                "a/b?c=d#e",
                "gid://shop/Customer/1",
                "Ærøskøbing ✓ 𝔘",
                " a ",
                "%7C",
                "a\nb",
                "'\"$:",
                "x".repeat(200),
                "é".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.links.TenancyContract#oddIds")
    default void takesAnyId(String id) {
        Claim.Key key = new Claim.Key("a|b = \"c\" and d = e", "h|" + id, Optional.empty());
        Entry claimed = claimed(Side.LEFT, id, key);
        links().markDue(pair(), Side.RIGHT, id, NOW, id);
        links().note(
                        pair(),
                        links().find(pair(), Side.RIGHT, "near " + id),
                        Optional.of(problem(Problem.Code.REQUIRED, null)));

        stored(links().link(pair(), claimed, right(id), link(id, id), List.of(key)));

        assertThat(left(id).link().orElseThrow().right()).isEqualTo(id);
        assertThat(links().findAll(pair(), Side.RIGHT, List.of(id)).get(id)).isEqualTo(right(id));
        assertThat(links().due(pair(), NOW, 10).stream().map(due -> due.id())).containsExactly(id);
        assertThat(links().problems(pair(), 10).stream().map(Entry::id)).containsExactly("near " + id);
        assertThat(links().links(pair(), 10, Optional.empty()).links().stream().map(made -> made.left()))
                .containsExactly(id);
    }

    @Test
    default void takesAnyPropertyName() {
        Map<String, dev.parley.sync.Link.Base> base =
                Map.of("a.b[0] | #x", LinksFixture.base(1), "size", LinksFixture.base(2));

        linkedWith(base);

        assertThat(right("R1").link().orElseThrow().base()).isEqualTo(base);
    }

    private void linkedWith(Map<String, dev.parley.sync.Link.Base> base) {
        stored(links().link(pair(), left("L1"), right("R1"), link("L1", "R1").with(base), List.of()));
    }
}
