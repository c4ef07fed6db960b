package dev.parley.dataflow;

import static dev.parley.yaml.Key.optional;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.yaml.Form;
import dev.parley.yaml.Key;
import dev.parley.yaml.Keys;
import dev.parley.yaml.Scalars;

/** The keys of a pair's policies. */
final class PolicyKeys {

    private static final Policies DEFAULTS = Policies.DEFAULTS;

    static final Keys BRAKES = Keys.of(
            BrakesReader.KEY,
            optional(
                            "changes",
                            DefinitionForms.LIMIT,
                            DEFAULTS.brakes().changes().text())
                    .says("The most records that one run creates or overwrites without being asked about"),
            optional(
                            "deletes",
                            DefinitionForms.LIMIT,
                            DEFAULTS.brakes().deletes().text())
                    .says("The most linked records that may be gone in one run"),
            optional(
                            "atLeast",
                            DefinitionForms.COUNT,
                            Long.toString(DEFAULTS.brakes().atLeast()))
                    .says("Fewer than so many never brake"));

    static final Keys DELETES = Keys.of(
            "deletes",
            optional("in-left", Form.Choice.of(OnDelete.class), "keep")
                    .says("What happens to a left record whose right counterpart was deleted"),
            optional("in-right", Form.Choice.of(OnDelete.class), "keep")
                    .says("What happens to a right record whose left counterpart was deleted"));

    static final Keys ALL = Keys.of(
            "policies",
            choice("initial", DEFAULTS.initial()).says("Who wins at the first link; a value always beats an empty one"),
            choice("conflict", DEFAULTS.conflict()).says("Who wins when both sides were edited"),
            choice("empties", DEFAULTS.empties()).says("Whether a cleared value clears the other side"),
            choice("clear", DEFAULTS.clear()).says("Edited here, cleared there: the edit wins, or conflict decides"),
            optional(
                            "onDelete",
                            Form.Either.of(Form.Choice.of(OnDelete.class), new Form.Mapping(DELETES)),
                            Scalars.word(DEFAULTS.onDelete().inLeft()))
                    .says("What happens to the counterpart of a deleted record"),
            choice("onMissing", DEFAULTS.onMissing()).says("A record is gone: end the link, or create it again"),
            choice("onLeave", DEFAULTS.onLeave()).says("A linked record leaves the filter: whether that edit travels"),
            choice("rejected", DEFAULTS.rejected())
                    .says("A system refuses one property: hold back the whole update, or only that one"),
            choice("backfill", DEFAULTS.backfill())
                    .says("Whether records older than the pair are created on the other side"),
            optional("ignoreKeys", new Form.Items(DefinitionForms.TEXT)).says("Match values that mean nothing"),
            optional(BrakesReader.KEY, new Form.Mapping(BRAKES), brakes())
                    .says("How much one run may do without being asked about"));

    private PolicyKeys() {}

    private static Key choice(String name, Enum<?> preset) {
        return optional(name, Form.Choice.of(preset.getDeclaringClass()), Scalars.word(preset));
    }

    private static String brakes() {
        Brakes brakes = DEFAULTS.brakes();
        return "{ changes: " + brakes.changes().text() + ", deletes: "
                + brakes.deletes().text() + ", atLeast: " + brakes.atLeast() + " }";
    }
}
