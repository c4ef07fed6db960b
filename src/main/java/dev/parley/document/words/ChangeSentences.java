package dev.parley.document.words;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of a pair about what happens to linked records, and about what never does. */
final class ChangeSentences {

    private final Parties parties;
    private final Ways ways;
    private final Pair pair;
    private final Policies policies;
    private final Sayings sayings;

    ChangeSentences(Parties parties, Pair pair, Sayings sayings) {
        this.parties = parties;
        this.ways = new Ways(parties);
        this.pair = pair;
        this.policies = pair.policies();
        this.sayings = sayings;
    }

    void say() {
        boolean travels = edited();
        if (travels) {
            conflicts();
            cleared();
        }
        if (pair.left().filter().isPresent() || pair.right().filter().isPresent()) {
            sayings.say(policies.onLeave() == OnLeave.STOP ? Phrase.OUTSIDE_STOPS : Phrase.OUTSIDE_LAST_EDIT);
        }
        deleted();
        sayings.say(policies.rejected() == Rejected.ATOMIC ? Phrase.REJECTED_WHOLE : Phrase.REJECTED_ALONE);
        brakes(policies.brakes());
        untouched();
    }

    private boolean edited() {
        boolean right = ways.any(pair, Way.RIGHT);
        boolean left = ways.any(pair, Way.LEFT);
        if (ways.any(pair, Way.BOTH)) {
            sayings.say(right || left ? Phrase.EDITED_BY_ARROW : Phrase.EDITED_EITHER);
        } else if (right && left) {
            sayings.say(Phrase.EDITED_BY_ARROW);
        } else if (right || left) {
            Side target = right ? Side.RIGHT : Side.LEFT;
            sayings.say(Phrase.EDITED_ONE_WAY, parties.system(target.opposite()), parties.system(target));
        } else {
            sayings.say(Phrase.NOTHING_TRAVELS);
            return false;
        }
        return true;
    }

    private void conflicts() {
        if (ways.conflicts(pair)) {
            switch (policies.conflict()) {
                case LATEST -> sayings.say(Phrase.CONFLICT_LATEST);
                case REVIEW -> sayings.say(Phrase.CONFLICT_REVIEW);
                default -> sayings.say(Phrase.CONFLICT_SIDE, parties.system(PairSentences.winner(policies.conflict())));
            }
        }
    }

    private void cleared() {
        if (policies.empties() == Empties.KEEP) {
            sayings.say(Phrase.CLEARED_KEPT);
            return;
        }
        sayings.say(Phrase.CLEARED);
        if (ways.conflicts(pair)) {
            boolean editWins = policies.clear() == Clearing.EDIT_WINS;
            sayings.say(editWins ? Phrase.EDIT_BEATS_CLEARING : Phrase.CLEARING_IS_EDIT);
        }
    }

    private void deleted() {
        for (Side there : List.of(Side.RIGHT, Side.LEFT)) {
            Phrase phrase =
                    switch (policies.onDelete().in(there)) {
                        case KEEP -> Phrase.DELETED_KEPT;
                        case ARCHIVE -> Phrase.DELETED_ARCHIVED;
                        case DELETE -> Phrase.DELETED_TOO;
                    };
            sayings.sayOf(there.word(), phrase, parties.records(there.opposite(), pair), parties.system(there));
        }
        boolean again = policies.onMissing() == OnMissing.RECREATE;
        if (removes(Side.LEFT) || removes(Side.RIGHT)) {
            boolean editWins = policies.clear() == Clearing.EDIT_WINS;
            Phrase stays = again ? Phrase.DELETED_EDITED_AGAIN : Phrase.DELETED_EDITED_STAYS;
            sayings.say(editWins ? stays : Phrase.DELETED_EDITED_CONFLICT);
        }
        sayings.say(again ? Phrase.GONE_AGAIN : Phrase.GONE_NOT_AGAIN);
        sayings.say(Phrase.GONE_FOR_SURE);
        Stream.of(Side.values())
                .filter(side -> parties.absenceUnknown(side, pair))
                .forEach(side -> sayings.sayOf(side.word(), Phrase.ABSENCE_UNKNOWN, parties.records(side, pair)));
    }

    private boolean removes(Side side) {
        return policies.onDelete().in(side) != OnDelete.KEEP;
    }

    private void brakes(Brakes brakes) {
        Text least = Text.of(Long.toString(brakes.atLeast()));
        if (brakes.changes().equals(Brakes.Limit.OFF)) {
            sayings.say(Phrase.NO_BRAKE_CHANGES);
        } else {
            sayings.say(Phrase.BRAKE_CHANGES, amount(brakes.changes()), least);
        }
        if (brakes.deletes().equals(Brakes.Limit.OFF)) {
            sayings.say(Phrase.NO_BRAKE_DELETES);
        } else {
            sayings.say(Phrase.BRAKE_DELETES, amount(brakes.deletes()), least);
        }
    }

    private static Text amount(Brakes.Limit limit) {
        return Text.of(limit.share() ? limit.amount() + " % of the linked records" : limit.amount() + " records");
    }

    private void untouched() {
        for (Side side : Side.values()) {
            if (parties.readOnly(side)) {
                sayings.sayOf(side.word(), Phrase.ONLY_READ, parties.system(side));
            } else if (!removes(side)) {
                sayings.sayOf(side.word(), Phrase.NOTHING_REMOVED, parties.system(side));
            }
        }
        sayings.say(Phrase.NO_OTHER_PROPERTY);
        sayings.say(Phrase.NO_OTHER_READ);
    }
}
