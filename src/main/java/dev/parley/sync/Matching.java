package dev.parley.sync;

import dev.parley.sync.Entry.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges the candidates of an unlinked record. Pure; ambiguity is never resolved by order. */
final class Matching {

    private Matching() {}

    /** What follows. */
    sealed interface Verdict {
        /** Exactly these two are the same thing. */
        record Join(Entry other) implements Verdict {}

        /** A person must decide. */
        record Refuse(Action.Raise raise) implements Verdict {}

        /** A candidate is being worked on. */
        record Wait(String why) implements Verdict {}

        /** Nobody bears the key. */
        record Nobody() implements Verdict {}
    }

    /**
     * @param self the record's own entry
     * @param others entries of the other side that bear one of its keys
     * @param siblings entries of its own side that do, itself left out
     */
    static Verdict judge(Entry self, Collection<Entry> others, Collection<Entry> siblings) {
        List<Entry> free = others.stream()
                .filter(Matching::free)
                .filter(other -> !parted(self, other))
                .toList();
        List<Entry> rivals = siblings.stream().filter(Matching::free).toList();
        Optional<Entry> linked =
                others.stream().filter(other -> other.state() == State.LINKED).findFirst();
        if (others.stream().anyMatch(Matching::claimed)) {
            return new Verdict.Wait("a counterpart is just being created for a record with the same key");
        }
        if (!free.isEmpty() && siblings.stream().anyMatch(Matching::claimed)) {
            return new Verdict.Wait("the candidate may be the counterpart just created for a record with the same key");
        }
        if (free.size() == 1 && rivals.isEmpty()) {
            return new Verdict.Join(free.get(0));
        }
        if (free.isEmpty() && linked.isPresent()) {
            return new Verdict.Refuse(alreadyLinked(linked.get()));
        }
        if (free.isEmpty() && rivals.isEmpty()) {
            return new Verdict.Nobody();
        }
        return new Verdict.Refuse(ambiguous(self, free, rivals));
    }

    /** A tombstone of a link whose other record is gone may be linked anew with a new record. */
    private static boolean free(Entry entry) {
        return entry.state() == State.NONE
                || entry.state() == State.RETIRED
                || entry.state() == State.UNLINKED
                || entry.state() == State.CLAIMED && !claimed(entry);
    }

    /** Whether its counterpart may just be being created; a create left to a person is none of those. */
    private static boolean claimed(Entry entry) {
        return entry.state() == State.CLAIMED
                && entry.claim().filter(Claim::parked).isEmpty();
    }

    /** Whether a person unlinked just these two, or one of them outlived the other's first life. */
    private static boolean parted(Entry self, Entry other) {
        return self.other().filter(other.id()::equals).isPresent()
                || other.other().filter(self.id()::equals).isPresent();
    }

    static Action.Raise alreadyLinked(Entry linked) {
        String side = linked.side().word();
        return new Action.Raise(
                Problem.Code.ALREADY_LINKED,
                "the record with this key on the " + side + " (" + linked.id() + ") is linked with "
                        + linked.other().orElse("another") + "; merge the two records, change the key, or unlink",
                Optional.empty());
    }

    static Action.Raise ambiguous(Entry self, List<Entry> free, List<Entry> rivals) {
        String message = "the key is shared by " + (rivals.size() + 1) + " unlinked records on the "
                + self.side().word() + ids(rivals) + " and " + free.size() + " on the "
                + self.side().opposite().word() + ids(free) + "; make it unique, or link by hand";
        return new Action.Raise(Problem.Code.AMBIGUOUS, message, Optional.empty());
    }

    private static String ids(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ",
                                entries.stream()
                                        .map(Entry::id)
                                        .sorted()
                                        .limit(5)
                                        .toList()) + ")";
    }
}
