package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two states of a record, stamps and one property apart. Pure. */
final class Differences {

    private Differences() {}

    /** @param own the property that may differ, with what its system derives from it below the same name */
    static Set<String> between(ObjectNode before, ObjectNode after, Path own) {
        Map<String, JsonNode> old = leaves(before);
        Map<String, JsonNode> now = leaves(after);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> same(old.get(path), now.get(path)) || names(path, own));
        return paths;
    }

    private static boolean names(String path, Path own) {
        return path.replaceAll("\\[\\d+]", "").toLowerCase().startsWith(own.text().toLowerCase());
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            JsonNode present = one == null ? other : one;
            return present.isNull() || present.asText("").isEmpty();
        }
        boolean equal = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return equal || isStamp(one) && isStamp(other);
    }

    private static boolean isStamp(JsonNode value) {
        try {
            return value.isTextual()
                    && DateTimeFormatter.ISO_DATE_TIME.parse(value.textValue()) != null;
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
