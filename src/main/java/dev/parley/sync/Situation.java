package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a record stands, in a sentence or two that a person can act on. */
final class Situation {

    private final Work work;
    private final Standing standing;

    Situation(Work work, Standing standing) {
        this.work = work;
        this.standing = standing;
    }

    String of(Entry entry, Optional<RemoteRecord> own, Optional<RemoteRecord> other) {
        String pause =
                switch (standing) {
                    case LIVE -> "";
                    case PAUSED -> "the pair is paused: nothing travels until resume; ";
                    case WAITING, RESTORED -> "the pair waits for an approval: nothing travels until then; ";
                };
        return pause + itself(entry, own, other) + due(entry);
    }

    private String itself(Entry entry, Optional<RemoteRecord> own, Optional<RemoteRecord> other) {
        if (own.isEmpty()) {
            return "the record itself is not found in its system";
        }
        if (!work.pair().holds(entry.side(), own.get().body())) {
            return "it does not meet the filter of the pair: nothing travels";
        }
        return switch (entry.state()) {
            case LINKED -> linked(entry, other);
            case CLAIMED -> claimed(entry.claim().orElseThrow(), entry.problem());
            case RETIRED ->
                "its link ended" + ended(entry)
                        + (new Missing(work).isToBeRecreated(entry) ? "" : "; it is not created again");
            case UNLINKED ->
                "a person unlinked it" + at(entry) + "; it is not linked again by itself, link links it by hand";
            case NONE -> entry.problem().map(Problem::message).orElse("not linked yet; " + unlinked(entry.side()));
        };
    }

    private String linked(Entry entry, Optional<RemoteRecord> other) {
        if (other.isEmpty()) {
            return "linked, but its counterpart is not found";
        }
        if (!work.pair().holds(entry.side().opposite(), other.get().body())) {
            return "linked, but its counterpart does not meet the filter of the pair: nothing travels";
        }
        boolean writing = entry.link()
                .flatMap(Link::intent)
                .filter(intent -> intent.expiry().isAfter(work.now()))
                .isPresent();
        if (writing) {
            return "linked; a worker is writing at this moment";
        }
        return entry.problem()
                .map(problem -> "linked, with a problem (" + problem.code() + "): " + problem.message() + next(problem))
                .orElse("linked; both sides stay in step");
    }

    private static String next(Problem problem) {
        return problem.next().map(next -> "; tried again at " + next).orElse("");
    }

    private static String claimed(Claim claim, Optional<Problem> problem) {
        return claim.parked()
                ? problem.map(Problem::message).orElse("a create was sent and never answered")
                : "its counterpart is being created, or looked for, until " + claim.expiry();
    }

    private String ended(Entry entry) {
        return work.links()
                .tombstone(work.key(), entry.side(), entry.id())
                .map(tombstone -> " at " + tombstone.at() + ": " + tombstone.reason())
                .orElse(" because one of the two was gone");
    }

    private String at(Entry entry) {
        Optional<Instant> at =
                work.links().tombstone(work.key(), entry.side(), entry.id()).map(Tombstone::at);
        String from = entry.other().map(other -> " from " + other).orElse("");
        return from + at.map(time -> " at " + time).orElse("");
    }

    private String unlinked(Side side) {
        Set<String> connected = work.pair().definition().connected().getOrDefault(side.opposite(), Set.of());
        if (!connected.isEmpty()) {
            return "its counterpart is created when a synchronised record of "
                    + connected.stream().sorted().collect(Collectors.joining(" or ")) + " refers to it";
        }
        return work.pair().definition().create().in(side.opposite())
                ? "the next run links it or creates its counterpart"
                : "the pair creates nothing on the " + side.opposite().word() + ", so it waits for a match";
    }

    private static String due(Entry entry) {
        return entry.due()
                .map(due -> "; it is looked at again at " + due.notBefore() + " (" + due.why() + ")")
                .orElse("");
    }
}
