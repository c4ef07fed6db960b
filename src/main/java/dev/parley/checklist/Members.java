package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The members of a set, whether it is a list or a text with commas. Stateless. */
final class Members {

    private Members() {}

    static Set<String> of(JsonNode raw) {
        Set<String> members = new TreeSet<>();
        if (raw.isArray()) {
            raw.forEach(member -> members.add(member.asText().strip()));
        } else if (!raw.isNull()) {
            for (String member : raw.asText().split(",")) {
                members.add(member.strip());
            }
        }
        members.remove("");
        return members;
    }
}
