package dev.parley.checklist;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.util.Locale;

/** What a definition promises, a sentence each. Pure. */
record Sentences(Scope scope) {

    private String the(Side side) {
        return scope.label(side) + " " + scope.datatype(side);
    }

    String create(Side target) {
        boolean creates = scope.pair().create().in(target);
        boolean connected = !scope.pair().connected().getOrDefault(target, java.util.Set.of()).isEmpty();
        String made = creates ? "is created in " : "is never created in ";
        return "A " + the(target.opposite()) + " without a counterpart " + made + scope.label(target)
                + (connected ? " once a linked record refers to it." : ".");
    }

    String match(MatchRule rule) {
        return "Two records with equal keys (" + rule.text() + ") are the same and are linked, not created again.";
    }

    String initial() {
        return "At the first link a value beats an empty one.";
    }

    String row(PropertyPair row) {
        String left = row.left().map(path -> path.text() + " in " + scope.label(Side.LEFT)).orElse("");
        String right = row.right().map(path -> path.text() + " in " + scope.label(Side.RIGHT)).orElse("");
        if (row.constant().isPresent()) {
            return left + right + " is given a fixed value when a record is created there.";
        }
        if (row.way() == PropertyPair.Way.BOTH) {
            return left + " and " + right + " are kept the same, wherever they are edited" + detail(row) + ".";
        }
        boolean toRight = row.way() == PropertyPair.Way.RIGHT;
        String from = toRight ? left : right;
        return from + " travels to " + (toRight ? right : left) + " only" + way(row) + detail(row) + ".";
    }

    private static String way(PropertyPair row) {
        if (row.onCreate()) {
            return ", when the record is created";
        }
        return row.strength() == Strength.STRONG ? ", and an edit there is put back" : "";
    }

    private static String detail(PropertyPair row) {
        StringBuilder text = new StringBuilder();
        row.convert().ifPresent(name -> text.append(", converted (").append(name).append(')'));
        row.particulars().reference().ifPresent(pair -> text.append(", through the link of its ").append(pair));
        if (row.particulars().each().isPresent()) {
            text.append(", element by element");
        }
        if (!row.particulars().values().isEmpty()) {
            text.append(", word for word");
        }
        return text.append(row.required() ? ", and must have a value" : "").toString();
    }

    String empties() {
        return scope.pair().policies().empties() == Empties.TRAVEL
                ? "A value that is cleared on one side is cleared on the other."
                : "A value that is cleared on one side is kept on the other.";
    }

    String conflict(Resolution policy) {
        return switch (policy) {
            case LATEST -> "Of two edits at the same time the later one wins.";
            case LEFT_WINS -> "Of two edits at the same time that in " + scope.label(Side.LEFT) + " wins.";
            case RIGHT_WINS -> "Of two edits at the same time that in " + scope.label(Side.RIGHT) + " wins.";
            case REVIEW -> "Two edits at the same time wait for a person.";
        };
    }

    String delete(Side from) {
        OnDelete policy = scope.pair().policies().onDelete().in(from.opposite());
        String becomes = policy == OnDelete.DELETE ? "deleted" : policy.name().toLowerCase(Locale.ROOT) + "d";
        return "When a " + the(from) + " is deleted, its counterpart is "
                + (policy == OnDelete.KEEP ? "kept" : becomes) + ".";
    }

    String filter(Side side) {
        return "Only some records of " + the(side) + " take part: its filter says which.";
    }
}
