package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.document.source.Stamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes one definition of a document, or of a document and its reverse; for one thread. */
final class CoupleImport {

    private final Couple couple;
    private final Catalog catalog;
    private final Optional<Dataflow> shipped;
    private final Options options;
    private final Findings findings;
    private final List<Incoming> documents;

    CoupleImport(Couple couple, Catalog catalog, Optional<Dataflow> shipped, Options options, Findings findings) {
        this.couple = couple;
        this.catalog = catalog;
        this.shipped = shipped;
        this.options = options;
        this.findings = findings;
        this.documents = couple.documents();
    }

    Imported imported() {
        Joining joining = new Joining(couple, catalog, findings);
        List<Joined> joined = joining.all();
        Draft draft = draft(joined, joining.elsewhere());
        Set<String> unknown = unknownSystems();
        Judge.Verdict verdict = new Judge(new AsTaken(catalog, unknown, datatypes(joined)), findings).settle(draft);
        boolean alone = couple.forward().isEmpty() || couple.backward().isEmpty();
        if (alone) {
            reverseMissing();
        }
        if (verdict.draft().livePairs().isEmpty()) {
            String message = "no pair of the dataflow can be used as it is";
            findings.add(Code.NOTHING_USABLE, whole(), message, "settle what is found below, and import again");
        }
        return new Imported(
                draft.name(),
                documents.stream().map(Incoming::file).toList(),
                verdict.text(),
                verdict.dataflow().filter(read -> unknown.isEmpty()),
                unknown,
                Missing.of(couple, verdict.draft()),
                findings.inOrder(),
                tally(verdict.draft()));
    }

    private Draft draft(List<Joined> joined, List<Placed> elsewhere) {
        Map<Joined, String> names = new PairNames(shipped).of(joined);
        Map<String, String> byLabel = new HashMap<>();
        joined.forEach(one -> {
            byLabel.putIfAbsent(one.datatype(Side.LEFT).label(), names.get(one));
            byLabel.putIfAbsent(one.datatype(Side.RIGHT).label(), names.get(one));
        });
        boolean alone = couple.forward().isEmpty() || couple.backward().isEmpty();
        PairPlan plan =
                new PairPlan(couple, catalog, new Modes(byLabel, findings), alone && options.bothWays(), findings);
        List<PairDraft> pairs =
                joined.stream().map(one -> plan.of(names.get(one), one)).toList();
        return new Draft(name(), end(Side.LEFT), end(Side.RIGHT), header(), pairs, elsewhere);
    }

    private String name() {
        return shipped.map(Dataflow::name).orElseGet(() -> couple.name());
    }

    private Dataflow.End end(Side side) {
        SystemName system = couple.system(side);
        return new Dataflow.End(system.name(), system.label(), false);
    }

    private List<String> header() {
        Stream<String> from = documents.stream()
                .map(document -> "Imported from " + document.file()
                        + document.document()
                                .generated()
                                .map(Stamp::text)
                                .map(text -> ", generated " + text.strip())
                                .orElse("")
                        + ".");
        return Stream.concat(from, Stream.of("What is left to decide stands in " + name() + ".report.md."))
                .toList();
    }

    private void reverseMissing() {
        String ways = options.bothWays()
                ? "its rows travel both ways all the same, as asked"
                : "its rows go to the " + (couple.forward().isPresent() ? "right" : "left") + " only";
        String wayOut = options.bothWays() ? "" : "import both documents together, or give --both-ways";
        findings.add(Code.REVERSE_MISSING, whole(), "the document has no reverse beside it: " + ways, wayOut);
    }

    private Set<String> unknownSystems() {
        Set<String> unknown = new TreeSet<>();
        for (Side side : Side.values()) {
            SystemName system = couple.system(side);
            if (!system.known() && unknown.add(system.name())) {
                String message =
                        "the system \"" + system.label() + "\" is not known: the definition cannot be read yet";
                String wayOut =
                        "write systems/" + system.name() + ".yaml (docs/how-to/add-a-crm.md), or correct the name";
                findings.add(Code.UNKNOWN_SYSTEM, whole(), message, wayOut);
            }
        }
        return unknown;
    }

    private Place whole() {
        return new Place(documents.get(0).file(), 0);
    }

    private static Set<String> datatypes(List<Joined> joined) {
        Set<String> all = new HashSet<>();
        joined.forEach(one -> {
            all.add(one.datatype(Side.LEFT).name());
            all.add(one.datatype(Side.RIGHT).name());
        });
        return all;
    }

    private Tally tally(Draft draft) {
        List<PairDraft> live = draft.livePairs();
        long all = draft.pairs().stream().mapToLong(pair -> pair.rows().size()).sum();
        long rows = live.stream().mapToLong(pair -> pair.liveRows().size()).sum();
        long twoWay = live.stream()
                .flatMap(pair -> pair.liveRows().stream())
                .filter(row -> row.to(Side.LEFT) && row.to(Side.RIGHT))
                .count();
        int sections = documents.stream()
                .mapToInt(document -> document.document().sections().size())
                .sum();
        int pairs = live.size();
        return new Tally(sections, pairs, draft.pairs().size() - pairs, (int) rows, (int) twoWay, (int) (all - rows));
    }
}
