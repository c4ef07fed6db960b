package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.stored;
import static dev.parley.links.LinksFixture.taking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Claims and keys. */
public interface ClaimContract extends LinksFixture {

    @Test
    default void knowsNothingOfANewRecord() {
        assertThat(left("L1")).isEqualTo(Entry.absent(Side.LEFT, "L1"));
    }

    @Test
    default void claimsARecord() {
        Claim claim = claim(Side.LEFT, "L1", key("k1"), key("k2"));

        Entry claimed = stored(links().claim(pair(), left("L1"), claim));

        assertThat(claimed.state()).isEqualTo(Entry.State.CLAIMED);
        assertThat(claimed.version()).isEqualTo(1);
        assertThat(claimed.claim()).contains(claim);
        assertThat(left("L1")).isEqualTo(claimed);
        assertThat(links().openClaims(pair(), Side.LEFT)).containsExactly(claim);
        assertThat(links().openClaims(pair(), Side.RIGHT)).isEmpty();
    }

    @Test
    default void letsOneOfTwoWorkersClaimARecord() {
        Entry before = left("L1");
        Entry winner = stored(links().claim(pair(), before, claim(Side.LEFT, "L1")));

        Written<Entry> loser = another().claim(pair(), before, claim(Side.LEFT, "L1"));

        assertThat(loser).isEqualTo(new Written.Refused<>(Refusals.CLAIMED, Optional.empty()));
        assertThat(left("L1")).isEqualTo(winner);
    }

    @Test
    default void refusesToClaimAClaimedRecordAgain() {
        Entry claimed = claimed(Side.LEFT, "L1");

        Written<Entry> again = another().claim(pair(), claimed, claim(Side.LEFT, "L1"));

        assertThat(again).isEqualTo(new Written.Refused<>(Refusals.CLAIMED, Optional.empty()));
    }

    @Test
    default void refusesToClaimARecordThatWasLinkedMeanwhile() {
        Entry before = left("L1");
        linked("L1", "R1");

        Written<Entry> refused = another().claim(pair(), before, claim(Side.LEFT, "L1"));

        assertThat(refused).isEqualTo(Refusals.linked(left("L1")));
        assertThat(refused)
                .isEqualTo(new Written.Refused<>(Refusals.LINKED, Optional.of(new Claim.Owner(Side.RIGHT, "R1"))));
    }

    @Test
    default void refusesToClaimARecordKnownToBeLinked() {
        linked("L1", "R1");

        Written<Entry> refused = links().claim(pair(), right("R1"), claim(Side.RIGHT, "R1"));

        assertThat(refused)
                .isEqualTo(new Written.Refused<>(Refusals.LINKED, Optional.of(new Claim.Owner(Side.LEFT, "L1"))));
    }

    @Test
    default void namesTheHolderOfAKeyOnTheOtherSide() {
        claimed(Side.RIGHT, "R1", key("same"));

        Written<Entry> refused = another().claim(pair(), left("L1"), claim(Side.LEFT, "L1", key("free"), key("same")));

        assertThat(refused)
                .isEqualTo(new Written.Refused<>(Refusals.KEY_HELD, Optional.of(new Claim.Owner(Side.RIGHT, "R1"))));
        assertThat(left("L1").state()).isEqualTo(Entry.State.NONE);
        assertThat(links().openClaims(pair(), Side.LEFT)).isEmpty();
    }

    @Test
    default void namesTheHolderOfAKeyOnTheSameSide() {
        claimed(Side.LEFT, "L2", key("same"));

        Written<Entry> refused = another().claim(pair(), left("L1"), claim(Side.LEFT, "L1", key("same")));

        assertThat(refused)
                .isEqualTo(new Written.Refused<>(Refusals.KEY_HELD, Optional.of(new Claim.Owner(Side.LEFT, "L2"))));
    }

    @Test
    default void keepsTheSameHashOfTwoRulesApart() {
        claimed(Side.LEFT, "L2", new Claim.Key("Phone = phone", "same", Optional.empty()));

        Written<Entry> other = links().claim(pair(), left("L1"), claim(Side.LEFT, "L1", key("same")));

        assertThat(other.done()).isTrue();
    }

    @Test
    default void holdsNoKeyAfterARefusedClaim() {
        claimed(Side.LEFT, "L2", key("taken"));
        links().claim(pair(), left("L1"), claim(Side.LEFT, "L1", key("free"), key("taken")));

        Written<Entry> third = links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("free")));

        assertThat(third.done()).isTrue();
    }

    @Test
    default void takesAKeyFromAStaleOwner() {
        claimed(Side.RIGHT, "R1", key("same"));

        stored(links().claim(pair(), left("L1"), claim(Side.LEFT, "L1", taking("same", Side.RIGHT, "R1"))));

        Written<Entry> third = links().claim(pair(), left("L2"), claim(Side.LEFT, "L2", key("same")));
        assertThat(third)
                .isEqualTo(new Written.Refused<>(Refusals.KEY_HELD, Optional.of(new Claim.Owner(Side.LEFT, "L1"))));
    }

    @Test
    default void takesAKeyFromNobodyElseThanTheStaleOwner() {
        claimed(Side.RIGHT, "R1", key("same"));

        Written<Entry> refused =
                links().claim(pair(), left("L1"), claim(Side.LEFT, "L1", taking("same", Side.RIGHT, "R2")));

        assertThat(refused)
                .isEqualTo(new Written.Refused<>(Refusals.KEY_HELD, Optional.of(new Claim.Owner(Side.RIGHT, "R1"))));
    }

    @Test
    default void freesOnlyItsOwnKeysOnRelease() {
        Entry first = claimed(Side.RIGHT, "R1", key("same"), key("mine"));
        claimed(Side.LEFT, "L1", taking("same", Side.RIGHT, "R1"));

        stored(links().release(pair(), first));

        assertThat(links().claim(pair(), left("L2"), claim(Side.LEFT, "L2", key("mine")))
                        .done())
                .isTrue();
        assertThat(links().claim(pair(), left("L3"), claim(Side.LEFT, "L3", key("same"))))
                .isEqualTo(new Written.Refused<>(Refusals.KEY_HELD, Optional.of(new Claim.Owner(Side.LEFT, "L1"))));
    }

    @Test
    default void givesAClaimUp() {
        Entry claimed = claimed(Side.LEFT, "L1", key("k1"));

        Entry released = stored(links().release(pair(), claimed));

        assertThat(released.state()).isEqualTo(Entry.State.NONE);
        assertThat(released.claim()).isEmpty();
        assertThat(released.version()).isEqualTo(2);
        assertThat(left("L1")).isEqualTo(released);
        assertThat(links().openClaims(pair(), Side.LEFT)).isEmpty();
    }

    @Test
    default void claimsAgainAfterAReleaseButNotOnAnOldReading() {
        Entry before = left("L1");
        Entry released = stored(links().release(pair(), claimed(Side.LEFT, "L1", key("k1"))));

        Written<Entry> old = links().claim(pair(), before, claim(Side.LEFT, "L1", key("k1")));
        Written<Entry> fresh = links().claim(pair(), released, claim(Side.LEFT, "L1", key("k1")));

        assertThat(old).isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(fresh.done()).isTrue();
    }

    @Test
    default void refusesToReleaseTwice() {
        Entry claimed = claimed(Side.LEFT, "L1");
        Entry released = stored(links().release(pair(), claimed));

        assertThat(another().release(pair(), claimed))
                .isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        assertThat(another().release(pair(), released))
                .isEqualTo(new Written.Refused<>(Refusals.NOT_CLAIMED, Optional.empty()));
    }

    @Test
    default void replacesAClaimAndKeepsItsKeys() {
        Entry claimed = claimed(Side.LEFT, "L1", key("k1"));
        Claim unknown = new Claim(
                Side.LEFT,
                "L1",
                "parley:ref",
                List.of(),
                Map.of("email", "f2"),
                List.of(new Claim.Line("lines/1", "f3")),
                NOW,
                LATER.plusSeconds(1),
                true);

        Entry replaced = stored(links().reclaim(pair(), claimed, unknown));

        Claim held = replaced.claim().orElseThrow();
        assertThat(held.outcomeUnknown()).isTrue();
        assertThat(held.expiry()).isEqualTo(LATER.plusSeconds(1));
        assertThat(held.keys()).containsExactly(key("k1"));
        assertThat(left("L1")).isEqualTo(replaced);
        assertThat(links().openClaims(pair(), Side.LEFT)).containsExactly(held);
        assertThat(links().claim(pair(), left("L2"), claim(Side.LEFT, "L2", key("k1")))
                        .done())
                .isFalse();
    }

    @Test
    default void refusesToReplaceAClaimThatChangedOrEnded() {
        Entry claimed = claimed(Side.LEFT, "L1");
        Entry replaced = stored(links().reclaim(pair(), claimed, claim(Side.LEFT, "L1")));

        assertThat(another().reclaim(pair(), claimed, claim(Side.LEFT, "L1")))
                .isEqualTo(new Written.Refused<>(Refusals.CHANGED, Optional.empty()));
        Entry released = stored(links().release(pair(), replaced));
        assertThat(another().reclaim(pair(), released, claim(Side.LEFT, "L1")))
                .isEqualTo(new Written.Refused<>(Refusals.NOT_CLAIMED, Optional.empty()));
    }

    @Test
    default void claimsATombstoneAndRestoresItOnRelease() {
        linked("L1", "R1");
        links().retire(pair(), left("L1").link().orElseThrow(), Entry.State.RETIRED, "gone", NOW);

        Entry claimed = claimed(Side.LEFT, "L1");
        Entry released = stored(links().release(pair(), claimed));

        assertThat(claimed.other()).isEmpty();
        assertThat(released.state()).isEqualTo(Entry.State.RETIRED);
        assertThat(released.other()).contains("R1");
    }
}
