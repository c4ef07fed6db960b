package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parts of the contract test share: a store, a second handle on it, and records to put there. */
public interface LinksFixture {

    /** Ahead of every real clock, so that nothing expires behind a test's back. */
    Instant NOW = Instant.parse("2041-01-01T10:00:00.1234567Z");

    Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    Instant LATER = NOW.plusSeconds(60);
    Instant EARLIER = NOW.minusSeconds(60);

    Links links();

    /** Another worker's handle on the same data. */
    Links another();

    /** A pair that no other test uses. */
    PairKey pair();

    default Entry left(String id) {
        return links().find(pair(), Side.LEFT, id);
    }

    default Entry right(String id) {
        return links().find(pair(), Side.RIGHT, id);
    }

    default Link linked(String left, String right, Claim.Key... keys) {
        return stored(links().link(pair(), left(left), right(right), link(left, right), List.of(keys)));
    }

    default Entry claimed(Side side, String id, Claim.Key... keys) {
        Entry before = links().find(pair(), side, id);
        return stored(links().claim(pair(), before, claim(side, id, keys)));
    }

    default Link intended(Link before, String intent, Instant expiry) {
        return stored(links().intend(pair(), before, intent(intent, expiry)));
    }

    static <T> T stored(Written<T> answer) {
        return answer.stored().orElseThrow(() -> new AssertionError("refused: " + answer));
    }

    static Link link(String left, String right) {
        return new Link(
                left,
                right,
                0,
                "s1",
                Map.of("email", base(1), "address.city", base(2)),
                Optional.empty(),
                Map.of(),
                List.of(new Link.History(NOW, Side.RIGHT, "email", "linked by email")),
                Optional.empty());
    }

    static Link.Base base(int revision) {
        return new Link.Base("l" + revision, "r" + revision, NOW, NOW.minusNanos(100), revision);
    }

    static Link.Intent intent(String id, Instant expiry) {
        return new Link.Intent(id, expiry, Map.of(Side.RIGHT, Map.of("email", new Link.Sent("src", "old", "new"))));
    }

    static Claim claim(Side side, String id, Claim.Key... keys) {
        return new Claim(
                side,
                id,
                "parley:ref",
                List.of(keys),
                Map.of("email", "f1"),
                List.of(),
                NOW,
                NOW.plus(Duration.ofMinutes(2)),
                false);
    }

    static Claim.Key key(String hash) {
        return new Claim.Key("EmailAddress = email", hash, Optional.empty());
    }

    static Claim.Key taking(String hash, Side side, String id) {
        return new Claim.Key("EmailAddress = email", hash, Optional.of(new Claim.Owner(side, id)));
    }

    static Problem problem(Problem.Code code, Instant next) {
        return new Problem(
                code,
                "what, where, and the way out",
                Optional.of("email"),
                NOW,
                3,
                Optional.ofNullable(next),
                Optional.of("content"));
    }
}
