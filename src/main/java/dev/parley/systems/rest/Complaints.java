package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.systems.http.Complaint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads error bodies as the file says. Only single words and names of known properties are taken. */
final class Complaints implements Complaint.Reader {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,40}");

    private final Datatype type;

    Complaints(Datatype type) {
        this.type = type;
    }

    @Override
    public Complaint read(JsonNode body) {
        String code = type.errors()
                .code()
                .flatMap(path -> Nodes.text(Nodes.at(body, path)))
                .filter(word -> WORD.matcher(word).matches())
                .orElse("");
        Set<Path> named = new LinkedHashSet<>();
        type.errors().properties().ifPresent(path -> names(Nodes.at(body, path)).stream()
                .flatMap(name -> property(name).stream())
                .forEach(named::add));
        type.duplicate()
                .flatMap(DuplicateRule::property)
                .flatMap(path -> names(Nodes.at(body, path)).stream().findFirst())
                .flatMap(this::property)
                .ifPresent(named::add);
        return new Complaint(code, List.copyOf(named));
    }

    /** The unique property whose value another record has; empty when the answer names none that is known. */
    Optional<Path> taken(DuplicateRule rule, JsonNode body) {
        Optional<String> name = rule.of().or(() -> rule.property()
                .flatMap(path -> names(Nodes.at(body, path)).stream().findFirst()));
        return name.flatMap(this::property);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(names::add);
        } else if (node.isArray()) {
            node.forEach(each -> names.add(each.asText()));
        } else if (node.isTextual()) {
            names.add(node.asText());
        }
        return names;
    }

    private Optional<Path> property(String name) {
        return type.schema().properties().values().stream()
                .map(property -> property.path())
                .filter(path -> path.text().equalsIgnoreCase(name))
                .findFirst();
    }
}
