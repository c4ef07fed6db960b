package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.yaml.Form;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must agree within a datatype. */
final class DatatypeChecks {

    private final Section given;
    private final Places places;
    private final RecordSchema schema;
    private final IdRule id;
    private final boolean looksUp;

    DatatypeChecks(Section given, Places places, RecordSchema schema, IdRule id, boolean looksUp) {
        this.given = given;
        this.places = places;
        this.schema = schema;
        this.id = id;
        this.looksUp = looksUp;
    }

    void run(Map<Path, List<Path>> digests) {
        if (given.has("path")) {
            paths();
        }
        lookUps();
        given.entries("presets", Object.class).keySet().stream()
                .filter(name -> !name.matches(Form.JsonPath.PATTERN))
                .forEach(name ->
                        given.problem("presets", "\"" + name + "\" is no path", "write names with one dot between"));
        digests.values().stream()
                .flatMap(List::stream)
                .filter(path -> schema.property(path).isEmpty())
                .forEach(path -> unknown("lists", "the digest of a list", path.text()));
    }

    private void paths() {
        if (!places.list().places().isEmpty()) {
            String wayOut = "give \"path\" where all are listed, and \"create\" and \"record\" with the ids above";
            given.problem("path", "a list of all records has no id to put into its path", wayOut);
            return;
        }
        if (!places.record().places().contains(id.property())) {
            String wayOut = "put {" + id.property() + "} into it";
            given.problem("record", "the path of a record does not name its id", wayOut);
        }
        known("record", places.record());
        known("create", places.create());
        if (places.create().places().contains(id.property())) {
            given.problem("create", "a record that is created has no id yet", "leave it out of the path");
        }
    }

    private void known(String key, Template path) {
        path.places().stream()
                .filter(place -> schema.property(Path.of(place)).isEmpty())
                .forEach(place -> unknown(key, place));
    }

    private void lookUps() {
        List<Path> lookUps = given.items("lookUps", Path.class);
        lookUps.stream()
                .filter(path -> schema.property(path).isEmpty())
                .forEach(path -> unknown("lookUps", path.text()));
        if (!lookUps.isEmpty() && !looksUp) {
            given.problem("lookUps", "nothing says how to look up", "describe \"lookUp\"");
        }
    }

    private void unknown(String key, String name) {
        unknown(key, "\"" + key + "\"", name);
    }

    private void unknown(String key, String what, String name) {
        Set<String> names = schema.properties().values().stream()
                .map(PropertySchema::path)
                .map(Path::text)
                .collect(Collectors.toSet());
        given.problem(key, what + " names no property: \"" + name + "\"", Nearest.wayOut(name, names));
    }
}
