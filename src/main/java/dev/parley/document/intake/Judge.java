package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.document.intake.Spots.Spot;
import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.DefinitionException.Problem;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Lets the strict reader decide: what it refuses of a draft is commented out, with its words, until it reads the rest.
 * For one thread.
 */
final class Judge {

    private final Catalog catalog;
    private final Findings findings;

    Judge(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /**
     * What is left.
     *
     * @param dataflow as read; empty where nothing is left to read
     */
    record Verdict(Draft draft, String text, Optional<Dataflow> dataflow) {}

    Verdict settle(Draft draft) {
        Draft left = draft;
        while (true) {
            String text = DraftText.of(left);
            if (left.livePairs().isEmpty()) {
                return new Verdict(left, text, Optional.empty());
            }
            String file = left.name() + ".yaml";
            try {
                return new Verdict(left, text, Optional.of(DefinitionReader.read(file, text, catalog)));
            } catch (DefinitionException e) {
                left = without(left, text, e.problems());
            }
        }
    }

    private Draft without(Draft draft, String text, List<Problem> problems) {
        Optional<Spots> spots =
                YamlText.compose(text, new Problems(draft.name())).map(Spots::new);
        List<PairDraft> live = new ArrayList<>(draft.livePairs());
        int taken = 0;
        for (Problem problem : problems) {
            Optional<Spot> spot = spots.flatMap(found -> found.at(problem.line()));
            if (spot.isPresent()) {
                int index = spot.get().pair();
                live.set(index, without(live.get(index), draft.livePairs().get(index), spot.get(), problem));
                taken++;
            }
        }
        if (taken == 0) {
            // Nothing tells what to leave out, so all of it is; each turn leaves out something, and so there is an end.
            live.replaceAll(pair -> refused(pair, pair.joined().place(), problems.get(0)));
        }
        List<PairDraft> all = new ArrayList<>();
        Iterator<PairDraft> judged = live.iterator();
        draft.pairs().forEach(pair -> all.add(pair.live() ? judged.next() : pair));
        return draft.with(all);
    }

    /** @param asRead the pair before any problem of this turn was taken out, by which rows are counted */
    private PairDraft without(PairDraft pair, PairDraft asRead, Spot spot, Problem problem) {
        if (spot.row() >= 0) {
            RowDraft row = asRead.liveRows().get(spot.row());
            note(row.place(), problem, "the row is commented out");
            int index = asRead.rows().indexOf(row);
            List<RowDraft> rows = new ArrayList<>(pair.rows());
            rows.set(index, rows.get(index).without(Code.REFUSED));
            return pair.with(pair.rules(), rows);
        }
        if (spot.key().equals("create") && pair.create() != Creation.NEVER) {
            note(pair.joined().place(), problem, "nothing is created");
            return pair.creating(Creation.NEVER);
        }
        if (spot.key().equals("match") && pair.rules().stream().anyMatch(RuleDraft::live)) {
            note(pair.joined().place(), problem, "the match rules are commented out");
            return pair.with(
                    pair.rules().stream()
                            .map(rule -> rule.live() ? rule.without(Code.REFUSED) : rule)
                            .toList(),
                    pair.rows());
        }
        return refused(pair, pair.joined().place(), problem);
    }

    private PairDraft refused(PairDraft pair, Place place, Problem problem) {
        note(place, problem, "the pair is commented out");
        return pair.without(Code.REFUSED);
    }

    private void note(Place place, Problem problem, String outcome) {
        findings.add(Code.REFUSED, place, problem.message() + ": " + outcome, problem.wayOut());
    }
}
