package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Side;
import dev.parley.document.intake.DatatypeNames.Datatype;
import dev.parley.document.source.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the sections that speak of the same two datatypes, each way; for one thread. */
final class Joining {

    private final Couple couple;
    private final SystemNames systems;
    private final Map<Side, DatatypeNames> datatypes;
    private final Findings findings;
    private final Map<List<String>, Joined> joined = new LinkedHashMap<>();
    private final List<Placed> elsewhere = new ArrayList<>();

    Joining(Couple couple, Catalog catalog, Findings findings) {
        this.couple = couple;
        this.systems = new SystemNames(catalog.systems());
        this.datatypes = Map.of(
                Side.LEFT, new DatatypeNames(couple.system(Side.LEFT), catalog),
                Side.RIGHT, new DatatypeNames(couple.system(Side.RIGHT), catalog));
        this.findings = findings;
    }

    /** In the order of the documents, those of the forward one first. */
    List<Joined> all() {
        for (Side to : couple.self() ? List.of(Side.RIGHT) : List.of(Side.RIGHT, Side.LEFT)) {
            couple.to(to).ifPresent(document -> document.document().sections().forEach(section -> {
                Placed placed = new Placed(document.file(), section, to);
                Optional<String> from = datatype(section.left(), document.source());
                Optional<String> into = datatype(section.right(), document.target());
                if (from.isPresent() && into.isPresent()) {
                    add(placed, from.get(), into.get());
                } else {
                    elsewhere(placed);
                }
            }));
        }
        return List.copyOf(joined.values());
    }

    /** Sections about other systems than their document. */
    List<Placed> elsewhere() {
        return List.copyOf(elsewhere);
    }

    /** The datatype's label; empty where the end is another system's. */
    private Optional<String> datatype(End end, SystemName system) {
        if (!end.system().isBlank()) {
            return Optional.of(end.datatype())
                    .filter(datatype -> systems.of(end.system()).same(system));
        }
        return end.blankSystem() ? Optional.of(end.datatype()) : behindLabel(end.text(), system);
    }

    /** A label may be spelt otherwise than in the title. */
    private Optional<String> behindLabel(String text, SystemName system) {
        return IntStream.range(1, text.length())
                .filter(at -> text.charAt(at) == ' ' && !text.substring(0, at).isBlank())
                .filter(at -> systems.of(text.substring(0, at)).same(system))
                .mapToObj(at -> text.substring(at + 1))
                .findFirst();
    }

    private void elsewhere(Placed placed) {
        String message = "\"" + placed.section().heading() + "\" is about other systems than its document";
        findings.add(Code.SECTION_ELSEWHERE, placed.place(), message, "move it into the document of its systems");
        elsewhere.add(placed);
    }

    private void add(Placed placed, String from, String into) {
        boolean forward = placed.to() == Side.RIGHT;
        Datatype left = datatypes.get(Side.LEFT).of(forward ? from : into);
        Datatype right = datatypes.get(Side.RIGHT).of(forward ? into : from);
        boolean turned = couple.self()
                && joined.containsKey(List.of(right.name(), left.name()))
                && !left.name().equals(right.name());
        if (turned) {
            Placed back = new Placed(placed.file(), placed.section(), Side.LEFT);
            repeated(back, joined.get(List.of(right.name(), left.name())).add(back));
        } else {
            Joined pair = joined.computeIfAbsent(List.of(left.name(), right.name()), names -> new Joined(left, right));
            repeated(placed, pair.add(placed));
        }
        normalised(placed, left);
        normalised(placed, right);
    }

    private void normalised(Placed placed, Datatype datatype) {
        if (datatype.known() && !datatype.label().equals(datatype.name())) {
            String message = "the datatype \"" + datatype.label() + "\" is named \"" + datatype.name() + "\" here";
            findings.add(Code.DATATYPE_NORMALISED, placed.place(), message, "");
        }
    }

    private void repeated(Placed placed, Optional<Placed> earlier) {
        earlier.ifPresent(first -> {
            boolean same = placed.sameAs(first);
            String message = "\"" + placed.section().heading() + "\" stands in line "
                    + first.section().line() + " already, " + (same ? "with the same content" : "with another content");
            findings.add(
                    same ? Code.HEADING_REPEATED : Code.HEADING_CONFLICT,
                    placed.place(),
                    message,
                    same ? "" : "the first is used; this one is kept as a comment: take over from it what is meant");
        });
    }
}
