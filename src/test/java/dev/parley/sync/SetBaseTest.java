package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a set is compared with after one of its two writes, and after both. */
final class SetBaseTest {

    private static final Instant NOW = Pairs.START;
    private static final Link.Sent TO_RIGHT = new Link.Sent("a.b.c", "a", "a.c");
    private static final Link.Sent TO_LEFT = new Link.Sent("a", "a.b.c", "a.c");

    private final BoundSet set = (BoundSet)
            Pairs.of("tags <-> tags; set").bound().properties().findFirst().orElseThrow();

    private static Link.Base base(String left, String right) {
        return new Link.Base(left, right, NOW, NOW, 1);
    }

    private Link.Base arrived(Optional<Link.Base> planned, Optional<Link.Base> now, Side target, Link.Sent sent) {
        return new SetBase(set, planned).arrived(now, target, sent, sent.sent(), NOW);
    }

    @Test
    @DisplayName("C16: until the other write has arrived, what the target removed still stands against its base")
    void keepsWhatTheTargetChangedVisible() {
        Optional<Link.Base> planned = Optional.of(base("a.b", "a.b"));

        assertThat(arrived(planned, planned, Side.RIGHT, TO_RIGHT)).isEqualTo(base("a.b.c", "a.b.c"));
        assertThat(arrived(planned, planned, Side.LEFT, TO_LEFT)).isEqualTo(base("a", "a"));
    }

    @Test
    @DisplayName("C16: once both have arrived the base is what both show, in either order")
    void agreesOnceBothHaveArrived() {
        Optional<Link.Base> planned = Optional.of(base("a.b", "a.b"));
        Optional<Link.Base> right = Optional.of(arrived(planned, planned, Side.RIGHT, TO_RIGHT));
        Optional<Link.Base> left = Optional.of(arrived(planned, planned, Side.LEFT, TO_LEFT));

        assertThat(arrived(planned, right, Side.LEFT, TO_LEFT)).isEqualTo(base("a.c", "a.c"));
        assertThat(arrived(planned, left, Side.RIGHT, TO_RIGHT)).isEqualTo(base("a.c", "a.c"));
    }

    @Test
    void agreesAfterTheUnionOfAFirstLink() {
        Link.Sent toRight = new Link.Sent("a.b", "b.c", "a.b.c");
        Link.Sent toLeft = new Link.Sent("b.c", "a.b", "a.b.c");
        Link.Base half = arrived(Optional.empty(), Optional.empty(), Side.RIGHT, toRight);

        Link.Base whole = arrived(Optional.empty(), Optional.of(half), Side.LEFT, toLeft);

        assertThat(half).isEqualTo(base("a.b", "a"));
        assertThat(whole).isEqualTo(base("a.b.c", "a.b.c"));
    }

    @Test
    void takesTheTargetAsItAnswers() {
        Optional<Link.Base> planned = Optional.of(base("a", "a"));
        Link.Sent sent = new Link.Sent("a.b", "a", "a.b");

        Link.Base after = new SetBase(set, planned).arrived(planned, Side.RIGHT, sent, "a.x", NOW);

        assertThat(after).isEqualTo(base("a.b", "a.x"));
    }

    @Test
    void regardsABaseOfAnOlderLifeAsNone() {
        Optional<Link.Base> older = Optional.of(new Link.Base("z", "z", NOW, NOW, 0));
        Link.Sent sent = new Link.Sent("a", "-", "a");

        assertThat(arrived(Optional.empty(), older, Side.RIGHT, sent)).isEqualTo(base("a", "a"));
    }

    @Test
    void writesMarksSortedAndReadsThemBack() {
        assertThat(new Marks(Set.of("b", "a")).text()).isEqualTo("a.b");
        assertThat(Marks.of("a.b")).isEqualTo(new Marks(Set.of("b", "a")));
        assertThat(Marks.of(Sight.NOTHING.fingerprint())).isEqualTo(Marks.NONE);
        assertThat(Marks.NONE.text()).isEqualTo(Sight.NOTHING.fingerprint());
    }
}
