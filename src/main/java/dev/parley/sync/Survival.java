package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a record outlives its deleted counterpart. Pure. */
final class Survival {

    private Survival() {}

    /** What becomes of the record. */
    enum Verdict {
        REMOVE,
        KEEP,
        REVIEW
    }

    /** A deletion against edits of the other side: an edit wins, or the conflict policy decides. */
    static Verdict judge(BoundPair pair, Side gone, boolean edited) {
        Policies policies = pair.definition().policies();
        if (!edited) {
            return Verdict.REMOVE;
        }
        if (policies.clear() == Clearing.EDIT_WINS) {
            return Verdict.KEEP;
        }
        return switch (policies.conflict()) {
            case LEFT_WINS -> won(gone == Side.LEFT);
            case RIGHT_WINS -> won(gone == Side.RIGHT);
            case REVIEW -> Verdict.REVIEW;
            // Nobody says when a record was deleted: the two cannot be ordered in time.
            case LATEST -> won(gone == pair.tie());
        };
    }

    private static Verdict won(boolean byDeletion) {
        return byDeletion ? Verdict.REMOVE : Verdict.KEEP;
    }

    /** Names of what a record holds that its link knows nothing of, or something else; no values. */
    static List<String> edits(BoundPair pair, Link link, Side side, ObjectNode body) {
        return Stream.concat(
                        pair.properties()
                                .filter(member -> edited(pair, link, member, side, body))
                                .map(Member::name),
                        pair.lists().stream()
                                .map(ListRow::list)
                                .filter(list -> !pair.unchanged(list, link, side, body))
                                .map(BoundList::name))
                .toList();
    }

    private static boolean edited(BoundPair pair, Link link, Member member, Side side, ObjectNode body) {
        String shown = member.sight(side, body).fingerprint();
        Optional<String> sent = link.intent()
                .map(intent -> intent.writes().get(side))
                .map(writes -> writes.get(member.name()))
                .map(Link.Sent::sent);
        if (pair.shows(link, member, side, body) || sent.filter(shown::equals).isPresent()) {
            return false;
        }
        boolean conditional = !member.definition().particulars().when().equals(When.ALWAYS);
        return pair.base(link, member).isPresent() || !conditional && !shown.equals(Sight.NOTHING.fingerprint());
    }
}
