package dev.parley.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.sync.Links;
import dev.parley.sync.Links.Waiting;
import dev.parley.sync.PairKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that wait for another one to be linked. */
public interface WaitingContract extends LinksFixture {

    private PairKey orders() {
        return new PairKey(pair().connection(), pair().dataflow(), "order");
    }

    private Waiting order(String id, String customer) {
        return new Waiting(orders(), Side.LEFT, id, pair(), Side.LEFT, customer);
    }

    private List<Waiting> waitingFor(String customer) {
        return links().waiting(pair(), Side.LEFT, customer);
    }

    @Test
    default void tellsWhoWaitsForARecord() {
        links().await(order("o1", "c1"));
        links().await(order("o2", "c1"));
        links().await(order("o3", "c2"));

        List<Waiting> waiting = another().waiting(pair(), Side.LEFT, "c1");

        assertThat(waiting).containsExactlyInAnyOrder(order("o1", "c1"), order("o2", "c1"));
    }

    @Test
    default void notesTheSameOnlyOnce() {
        links().await(order("o1", "c1"));
        another().await(order("o1", "c1"));

        assertThat(waitingFor("c1")).containsExactly(order("o1", "c1"));
    }

    @Test
    default void takesOneNoteBack() {
        links().await(order("o1", "c1"));
        links().await(order("o1", "c2"));
        links().await(order("o2", "c1"));

        another().ceaseWaiting(order("o1", "c1"));

        assertThat(waitingFor("c1")).containsExactly(order("o2", "c1"));
        assertThat(waitingFor("c2")).containsExactly(order("o1", "c2"));
    }

    @Test
    default void hasNothingToTakeBack() {
        links().ceaseWaiting(order("o1", "c1"));

        assertThat(waitingFor("c1")).isEmpty();
    }

    @Test
    default void keepsPairsAndSidesOfTheWaitingAndTheAwaitedApart() {
        PairKey contacts = new PairKey(pair().connection(), pair().dataflow(), "contact");
        List<Waiting> notes = List.of(
                order("1", "c1"),
                new Waiting(contacts, Side.LEFT, "1", pair(), Side.LEFT, "c1"),
                new Waiting(contacts, Side.RIGHT, "1", pair(), Side.LEFT, "c1"),
                new Waiting(contacts, Side.RIGHT, "1", pair(), Side.RIGHT, "c1"),
                new Waiting(pair(), Side.LEFT, "1", contacts, Side.LEFT, "c1"));

        notes.forEach(links()::await);

        assertThat(waitingFor("c1")).containsExactlyInAnyOrderElementsOf(notes.subList(0, 3));
        assertThat(links().waiting(pair(), Side.RIGHT, "c1")).containsExactly(notes.get(3));
        assertThat(links().waiting(contacts, Side.LEFT, "c1")).containsExactly(notes.get(4));
    }

    /** So many that some lie in one partition. */
    private static Stream<String> idsLike(String id) {
        return Stream.concat(
                Stream.of(id, id + "|", id + "%7C", id.toUpperCase(Locale.ROOT)),
                IntStream.range(0, 60).mapToObj(n -> id + "|" + n));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "c|order|L|o"})
    default void doesNotTakeAnIdForAnotherThatBeginsLikeIt(String awaited) {
        idsLike(awaited).forEach(id -> links().await(order("o", id)));

        assertThat(waitingFor(awaited)).containsExactly(order("o", awaited));
    }

    @ParameterizedTest
    @MethodSource("dev.parley.links.TenancyContract#oddIds")
    default void waitsUnderAnyId(String id) {
        PairKey odd = new PairKey(pair().connection(), pair().dataflow(), "a|b%");
        Waiting note = new Waiting(odd, Side.RIGHT, id, odd, Side.RIGHT, id);

        links().await(note);

        assertThat(links().waiting(odd, Side.RIGHT, id)).containsExactly(note);
        links().ceaseWaiting(note);
        assertThat(links().waiting(odd, Side.RIGHT, id)).isEmpty();
    }

    @Test
    default void tellsAllOfMany() {
        List<Waiting> all =
                IntStream.range(0, 250).mapToObj(n -> order("o" + n, "c1")).toList();

        all.forEach(links()::await);

        assertThat(waitingFor("c1")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void countsOneCallEach() {
        Links.Calls before = links().calls();

        links().await(order("o1", "c1"));
        waitingFor("c1");
        links().ceaseWaiting(order("o1", "c1"));

        assertThat(links().calls()).isEqualTo(new Links.Calls(before.reads() + 1, before.writes() + 2));
    }

    @Test
    default void staysWithinOneConnection() {
        PairKey foreign = new PairKey(pair().connection() + "x", pair().dataflow(), "order");

        assertThatThrownBy(() -> new Waiting(foreign, Side.LEFT, "o1", pair(), Side.LEFT, "c1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(foreign.text())
                .hasMessageContaining(pair().text());
    }
}
