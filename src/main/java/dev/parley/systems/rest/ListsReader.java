package dev.parley.systems.rest;

import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.systems.rest.ListRule.Write;
import dev.parley.systems.rest.ValueForms.Timed;
import dev.parley.yaml.Form;
import dev.parley.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lists inside a datatype's records. */
final class ListsReader {

    private final Section datatype;
    private final Set<String> places;
    private final Map<Path, ListRule> rules = new LinkedHashMap<>();
    private final Map<Path, ListSchema> schemas = new LinkedHashMap<>();
    private final Map<Path, List<Path>> digests = new LinkedHashMap<>();
    private final Map<Path, Map<Path, Timed>> forms = new LinkedHashMap<>();

    /** @param places of the record's path, which the paths of its lists may have too */
    ListsReader(Section datatype, Set<String> places) {
        this.datatype = datatype;
        this.places = places;
    }

    ListsReader read() {
        datatype.entries("lists", Section.class).forEach((name, section) -> {
            if (name.matches(Form.JsonPath.PATTERN)) {
                list(Path.of(name), section);
            } else {
                datatype.problem("lists", "\"" + name + "\" is no path", "write names with one dot between");
            }
        });
        return this;
    }

    Map<Path, ListRule> rules() {
        return rules;
    }

    Map<Path, ListSchema> schemas() {
        return schemas;
    }

    Map<Path, List<Path>> digests() {
        return digests;
    }

    Map<Path, Map<Path, Timed>> forms() {
        return forms;
    }

    private void list(Path path, Section given) {
        Write write = given.choice("write", Write.WHOLE);
        fits(given, write);
        Optional<IdRule> id = given.text("id").map(name -> new IdRule(name, given.choice("idType", IdRule.Type.TEXT)));
        rules.put(
                path,
                new ListRule(
                        id,
                        write,
                        given.text("path").map(Template::new),
                        given.text("element").map(Template::new),
                        given.choice("update", UpdateStyle.PUT_PARTIAL)));
        schemas.put(path, new ListSchema(element(given, id), id.map(rule -> Path.of(rule.property()))));
        Map<Path, Timed> timed = TimeForms.of(given);
        if (!timed.isEmpty()) {
            forms.put(path, timed);
        }
        List<Path> digest = given.items("digest", Path.class);
        if (!digest.isEmpty()) {
            digests.put(path, digest);
        }
    }

    private static RecordSchema element(Section given, Optional<IdRule> id) {
        List<PropertySchema> properties = new ArrayList<>(SchemaReader.read(given));
        id.filter(rule ->
                        properties.stream().noneMatch(each -> each.path().text().equals(rule.property())))
                .ifPresent(rule -> properties.add(PropertySchema.of(
                                rule.property(),
                                rule.type() == IdRule.Type.INTEGER ? ValueType.INTEGER : ValueType.STRING)
                        .readOnly()));
        return RecordSchema.of(false, Map.of(), properties);
    }

    private void fits(Section given, Write write) {
        boolean each = write == Write.EACH;
        for (String key : List.of("path", "element", "id")) {
            if (each && !given.has(key)) {
                given.problem("write", "elements written one by one need \"" + key + "\"", "add it");
            }
        }
        for (String key : List.of("path", "element", "update")) {
            if (!each && given.has(key)) {
                given.problem(key, "\"" + key + "\" means nothing where the list is written whole", "remove it");
            }
        }
        if (given.has("idType") && !given.has("id")) {
            given.problem("idType", "\"idType\" of no id", "add \"id\"");
        }
        String[] known = places.toArray(String[]::new);
        given.text("path").map(Template::new).ifPresent(path -> path.places().stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> Placed.unknown(given, "path", place, List.copyOf(places))));
        given.text("element")
                .map(Template::new)
                .ifPresent(path -> Placed.check(given, "element", path, "element", known));
    }
}
