package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.yaml.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The conventions of a datatype: its own, else those at the top of the file. A key is taken whole from one of them. */
final class Conventions {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Section own;
    private final Section shared;

    Conventions(Section own, Section shared) {
        this.own = own;
        this.shared = shared;
    }

    /** The section in which the key stands. */
    Section where(String key) {
        return own.has(key) ? own : shared;
    }

    private Optional<Section> section(String key) {
        return where(key).section(key);
    }

    Duration duration(String key, Duration preset) {
        return where(key).duration(key, preset);
    }

    Optional<Path> path(String key) {
        return where(key).path(key);
    }

    <E extends Enum<E>> E choice(String key, E preset) {
        return where(key).choice(key, preset);
    }

    Map<String, Template> query(String key) {
        return query(where(key), key);
    }

    static Map<String, Template> query(Section section, String key) {
        Map<String, Template> query = new LinkedHashMap<>();
        section.entries(key, String.class).forEach((name, value) -> query.put(name, new Template(value)));
        return query;
    }

    IdRule id() {
        Optional<Section> id = section("id");
        return new IdRule(
                id.map(given -> given.text("property", "Id")).orElse("Id"),
                id.map(given -> given.choice("type", IdRule.Type.TEXT)).orElse(IdRule.Type.TEXT));
    }

    Envelope envelope() {
        Optional<Section> envelope = section("envelope");
        return new Envelope(
                envelope.flatMap(given -> given.path("record")),
                envelope.flatMap(given -> given.path("rows")),
                envelope.flatMap(given -> given.text("body")));
    }

    Answers answers() {
        Optional<Section> answers = section("answers");
        return new Answers(
                answers.map(given -> given.choice("create", Answers.Create.RECORD))
                        .orElse(Answers.Create.RECORD),
                answers.map(given -> given.choice("update", Answers.Update.RECORD))
                        .orElse(Answers.Update.RECORD));
    }

    Optional<Modified> modified() {
        return section("modified").flatMap(given -> given.path("property")
                .map(property -> new Modified(
                        property,
                        TimeForms.read(given, TimeForms.ISO),
                        given.duration("resolution", SECOND),
                        given.flag("exact"))));
    }

    Optional<Filter> changes(Optional<Modified> modified) {
        Optional<Section> changes = section("changes");
        if (changes.isPresent() && modified.isEmpty() && !where("modified").has("modified")) {
            changes.get()
                    .problem("query", "a change filter without a stamp to go on from", "describe \"modified\" too");
        }
        return changes.map(given -> filter(given, modified));
    }

    Optional<Datatype.Created> created(Optional<Modified> modified) {
        return section("created").map(given -> new Datatype.Created(filter(given, modified), given.path("property")));
    }

    private static Filter filter(Section section, Optional<Modified> modified) {
        Map<String, Template> query = query(section, "query");
        Placed.check(section, "query", query, "time");
        return new Filter(
                query,
                TimeForms.read(section, modified.map(Modified::form).orElse(TimeForms.ISO)),
                section.choice("bound", Filter.Bound.INCLUSIVE),
                modified.map(Modified::resolution).orElse(SECOND));
    }

    NotFound notFound() {
        return section("notFound").map(Conventions::notFound).orElse(NotFound.JSON_OBJECT);
    }

    private static NotFound notFound(Section given) {
        NotFound.Body body = given.choice("body", NotFound.Body.JSON);
        if (given.has("value") && !given.has("property")) {
            given.problem("value", "\"value\" of no property", "add \"property\"");
        }
        if (body == NotFound.Body.ANY && given.has("property")) {
            given.problem("property", "a property of a body that may be anything", "remove \"body\"");
        }
        if (body == NotFound.Body.ANY && !given.has("header")) {
            String wayOut = "name a \"header\" that only the system itself sends";
            given.problem("body", "a wrong address would look like deleted records", wayOut);
        }
        return new NotFound(body, given.text("header"), given.path("property"), given.text("value"));
    }

    Optional<DuplicateRule> duplicate() {
        return section("duplicate").map(given -> {
            if (given.has("property") == given.has("of")) {
                String wayOut = "say where the answer names it with \"property\", or name it with \"of\"";
                given.problem("status", "a duplicate of which property?", wayOut);
            }
            return new DuplicateRule(
                    given.number("status", 409), given.path("property"), given.text("of"), given.path("holder"));
        });
    }

    ErrorRule errors() {
        Optional<Section> errors = section("errors");
        return new ErrorRule(
                errors.flatMap(given -> given.path("code")), errors.flatMap(given -> given.path("properties")));
    }

    Optional<LookUp> lookUp() {
        return section("lookUp").map(given -> {
            if (given.has("query") == given.has("path")) {
                given.problem("query", "a look-up is a query or a path", "write one of the two");
            }
            return lookUp(given);
        });
    }

    Optional<ReferenceRule> reference(Optional<LookUp> lookUp) {
        Optional<Section> section = section("reference");
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Section given = section.get();
        boolean own = given.has("query") || given.has("path");
        if (given.has("query") && given.has("path")) {
            given.problem("path", "a look-up is a query or a path", "write one of the two");
        }
        if (!own && lookUp.isEmpty()) {
            String wayOut = "add \"query\" or \"path\" here, or a \"lookUp\" for all properties";
            given.problem("property", "the reference could never be found again", wayOut);
        }
        LookUp used = own ? lookUp(given) : lookUp.orElse(new LookUp(Map.of(), Optional.empty(), ""));
        return given.text("property").map(property -> new ReferenceRule(property, used));
    }

    private static LookUp lookUp(Section section) {
        Map<String, Template> query = query(section, "query");
        Optional<Template> path = section.text("path").map(Template::new);
        Placed.check(section, "query", query, "value", "property");
        path.ifPresent(given -> Placed.check(section, "path", given, "value", "property"));
        return new LookUp(query, path, section.text("except", ""));
    }
}
