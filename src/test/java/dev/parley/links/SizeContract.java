package dev.parley.links;

import static dev.parley.links.LinksFixture.link;
import static dev.parley.links.LinksFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Link;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** How many lines of an order a link has room for: each has a base, and an intent and a last write when it was sent. */
public interface SizeContract extends LinksFixture {

    private static String print(int n) {
        return "fingerprint-%04d".formatted(n);
    }

    private static <T> Map<String, T> lines(int count, IntFunction<T> each) {
        Map<String, T> lines = new TreeMap<>();
        for (int n = 0; n < count; n++) {
            lines.put("Lines/key-of-line-%04d".formatted(n), each.apply(n));
        }
        return lines;
    }

    private static Link ofLines(int count) {
        return link("L1", "R1").with(lines(count, n -> new Link.Base(print(n), print(n + 1), NOW, NOW, 1)));
    }

    private static Map<String, Link.Sent> sent(int count) {
        return lines(count, n -> new Link.Sent(print(n), print(n), print(n)));
    }

    private Written<Link> made(Link link) {
        return links().link(pair(), left("L1"), right("R1"), link, List.of());
    }

    @Test
    default void keepsTheBasesOf300Lines() {
        Link made = stored(made(ofLines(300)));

        assertThat(made.base()).hasSize(300);
        assertThat(right("R1").link()).contains(made);
    }

    @Test
    default void writes300LinesToBothSides() {
        Link made = stored(made(ofLines(300)));
        Map<Side, Map<String, Link.Sent>> both = Map.of(Side.LEFT, sent(300), Side.RIGHT, sent(300));
        Instant now = NOW;

        Link intended = stored(links().intend(pair(), made, new Link.Intent("i1", LATER, both)));
        Link settled = stored(links().settle(
                        pair(),
                        intended,
                        intended.withLastWrites(Map.of(
                                Side.LEFT, new Link.LastWrite(now, Map.of("record", now), sent(300)),
                                Side.RIGHT, new Link.LastWrite(now, Map.of("record", now), sent(300))))));

        assertThat(intended.intent().orElseThrow().writes().get(Side.RIGHT)).hasSize(300);
        assertThat(left("L1").link()).contains(settled.withIntent(Optional.empty()));
    }

    @Test
    default void hasRoomFor1500LinesAndRefusesTwiceAsMany() {
        assertThat(made(ofLines(3000))).isEqualTo(Refusals.because(Refusals.TOO_LARGE));

        Link made = stored(made(ofLines(1500)));

        assertThat(left("L1").link()).contains(made);
    }
}
