package dev.parley.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.document.Finding;
import dev.parley.document.intake.Imported;
import java.util.Locale;

/** A report for scripts. */
final class ImportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    static String of(Imported imported) {
        ObjectNode root = JSON.createObjectNode();
        root.put("dataflow", imported.name());
        imported.files().forEach(root.putArray("documents")::add);
        root.put("readable", imported.dataflow().isPresent());
        imported.unknownSystems().stream().sorted().forEach(root.putArray("unknownSystems")::add);
        root.putObject("counts")
                .put("sections", imported.tally().sections())
                .put("pairs", imported.tally().pairs())
                .put("pairsOut", imported.tally().pairsOut())
                .put("rows", imported.tally().rows())
                .put("twoWay", imported.tally().twoWay())
                .put("rowsOut", imported.tally().rowsOut());
        ArrayNode findings = root.putArray("findings");
        imported.findings().forEach(finding -> findings.add(json(finding)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode json(Finding finding) {
        return JSON.createObjectNode()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("weight", finding.weight().name().toLowerCase(Locale.ROOT))
                .put("code", finding.code())
                .put("message", finding.message())
                .put("wayOut", finding.wayOut());
    }
}
