package dev.parley.document.intake;

import dev.parley.dataflow.Comments;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionText;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.document.source.DocumentType;
import dev.parley.yaml.ScalarText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A draft as the text of a definition: what counts as such, everything else as comments beside it. */
final class DraftText {

    private final Draft draft;
    private final Map<Comments.Place, List<String>> comments = new LinkedHashMap<>();

    private DraftText(Draft draft) {
        this.draft = draft;
    }

    static String of(Draft draft) {
        return new DraftText(draft).text();
    }

    private String text() {
        put(Comments.Place.before(), draft.header().stream());
        Dataflow dataflow = draft.dataflow();
        Iterator<Pair> pairs = dataflow.pairs().iterator();
        draft.livePairs().forEach(pair -> live(pair, pairs.next()));
        Stream<String> outPairs =
                draft.pairs().stream().filter(pair -> !pair.live()).flatMap(DraftText::whole);
        Stream<String> elsewhere = draft.elsewhere().stream()
                .flatMap(section -> Stream.concat(Stream.of("", "About other systems:"), SectionText.lines(section)));
        put(Comments.Place.after(), Stream.concat(outPairs, elsewhere));
        return DefinitionText.of(dataflow, new Comments(comments));
    }

    private void live(PairDraft draftPair, Pair pair) {
        List<RowDraft> rows = draftPair.liveRows();
        List<String> out = outRows(draftPair).toList();
        boolean none = rows.isEmpty();
        Stream<String> before = Stream.concat(about(draftPair), none ? out.stream() : Stream.empty());
        put(Comments.Place.before(pair.name()), before);
        for (int i = 0; i < rows.size(); i++) {
            PropertyGroup group = pair.groups().get(i);
            put(Comments.Place.before(pair.name(), group.name()), types(rows.get(i)));
        }
        if (!none) {
            put(Comments.Place.after(pair.name()), out.stream());
        }
    }

    /** Where a pair comes from, what of it cannot be said in a definition, and what was not used. */
    private static Stream<String> about(PairDraft pair) {
        List<String> lines = new ArrayList<>();
        pair.joined().sections().forEach(section -> {
            lines.add(section.place().text() + ": " + section.section().heading());
            SectionText.unsaid(section).forEach(lines::add);
        });
        pair.rules().stream()
                .filter(rule -> !rule.live())
                .forEach(rule -> lines.add("match, " + rule.out().orElseThrow() + ", "
                        + rule.place().text() + ": " + rule.exact()));
        pair.joined().unused().forEach(section -> {
            lines.add("Repeated, not used:");
            SectionText.lines(section).forEach(lines::add);
        });
        return lines.stream();
    }

    private static Stream<String> outRows(PairDraft pair) {
        return pair.rows().stream().filter(row -> !row.live()).flatMap(DraftText::outRow);
    }

    private static Stream<String> outRow(RowDraft row) {
        Stream<String> exact = row.sources().stream()
                .map(source -> row.out().orElseThrow() + ", " + source.place().text() + ": " + source.exact());
        Stream<String> ready = row.pair().stream()
                .map(pair -> new PropertyGroup(pair.name(), List.of(pair), Optional.empty()))
                .flatMap(group -> DefinitionText.lines(group).stream());
        return Stream.concat(exact, ready);
    }

    /** The types that no definition has a word for. */
    private static Stream<String> types(RowDraft row) {
        return row.sources().stream()
                .filter(source -> source.row().documentType() instanceof DocumentType.Opaque)
                .map(source ->
                        "type in " + source.place().text() + ": " + source.row().type());
    }

    private static Stream<String> whole(PairDraft pair) {
        Stream<String> head = Stream.of("", pair.out().orElseThrow() + ", commented out:");
        Stream<String> lines = Stream.concat(about(pair), DefinitionText.lines(pair.pair()).stream());
        return Stream.of(head, lines, outRows(pair)).flatMap(part -> part);
    }

    private void put(Comments.Place place, Stream<String> lines) {
        List<String> plain = lines.map(ScalarText::printable).toList();
        if (!plain.isEmpty()) {
            comments.merge(place, plain, (one, more) -> Stream.concat(one.stream(), more.stream())
                    .toList());
        }
    }
}
