package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.document.source.DocumentType;
import dev.parley.document.source.DocumentType.Plain;
import dev.parley.yaml.ScalarText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a system file has to declare for a system that is unknown: the datatypes and properties of the documents, with
 * the types that they give.
 */
final class Missing {

    private final Map<String, Map<String, Set<String>>> datatypes = new TreeMap<>();

    private Missing() {}

    /** Lines of YAML, to be filled in with paths and the rest of docs/reference/system.md. */
    static List<String> of(Couple couple, Draft draft) {
        List<String> lines = new ArrayList<>();
        for (Side side : couple.self() ? List.of(Side.LEFT) : List.of(Side.values())) {
            SystemName system = couple.system(side);
            if (!system.known()) {
                Missing missing = new Missing();
                draft.pairs().forEach(pair -> missing.add(pair, side));
                lines.add("system: " + system.name());
                lines.add("datatypes:");
                missing.datatypes.forEach((datatype, properties) -> lines.addAll(lines(datatype, properties)));
            }
        }
        return lines.stream().map(ScalarText::printable).toList();
    }

    private void add(PairDraft pair, Side side) {
        Map<String, Set<String>> properties =
                datatypes.computeIfAbsent(pair.joined().datatype(side).name(), datatype -> new TreeMap<>());
        pair.rows().stream().filter(row -> row.pair().isPresent()).forEach(row -> {
            Set<String> types = properties.computeIfAbsent(
                    row.row().path(side).orElseThrow().text(), path -> new LinkedHashSet<>());
            row.sources().stream().filter(source -> source.to() == side).forEach(source -> types.add(type(source)));
        });
    }

    private static String type(SideRow row) {
        DocumentType type = row.row().documentType();
        return type instanceof Plain plain && plain != Plain.NOT_GIVEN
                ? plain.name().toLowerCase(Locale.ROOT)
                : "?";
    }

    private static List<String> lines(String datatype, Map<String, Set<String>> properties) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + datatype + ":");
        lines.add("    properties:" + (properties.isEmpty() ? " {}" : ""));
        properties.forEach((path, types) ->
                lines.add("      " + path + ": " + (types.isEmpty() ? "?" : String.join(" or ", types))));
        return lines;
    }
}
