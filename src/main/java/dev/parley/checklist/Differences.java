package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Reference;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two states of a record. Pure.
 *
 * @param own properties that may differ, with what their system derives from them under a longer name
 */
record Differences(RecordSchema schema, List<Path> own) {

    /** Paths; stamps, what only the system writes, and our own references apart. */
    Set<String> between(ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> old = leaves(before);
        Map<String, JsonNode> now = leaves(after);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> same(old.get(path), now.get(path)) || mayDiffer(path));
        return paths;
    }

    private boolean mayDiffer(String leaf) {
        String path = leaf.replaceAll("\\[\\d+]", "").toLowerCase(Locale.ROOT);
        boolean ours = own.stream().anyMatch(each -> path.startsWith(each.text().toLowerCase(Locale.ROOT)));
        return ours
                || schema.property(Path.of(path))
                        .filter(found -> !found.writable())
                        .isPresent();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            JsonNode present = one == null ? other : one;
            return present.isNull() || present.asText("").isEmpty();
        }
        boolean equal = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return equal || isStamp(one) && isStamp(other) || isReference(one) && isReference(other);
    }

    private static boolean isReference(JsonNode value) {
        return value.asText("").startsWith(Reference.PREFIX);
    }

    private static boolean isStamp(JsonNode value) {
        try {
            return value.isTextual() && DateTimeFormatter.ISO_DATE_TIME.parse(value.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Map<String, JsonNode> leaves(JsonNode body) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect("", body, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), leaves);
            }
        } else {
            leaves.put(path, node);
        }
    }
}
