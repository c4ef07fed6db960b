package dev.parley.systems.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a system file as a JSON Schema (draft 2020-12), for editors. */
final class JsonSchema {

    private static final String DEFINITIONS = "#/$defs/";

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private JsonSchema() {}

    static String text() {
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(new JsonSchema().root())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode root() {
        ObjectNode root = object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A system described by YAML");
        root.put(
                "$comment", "Made of the reader's own list of keys; what the reader checks beyond it, it says itself.");
        root.setAll(mapping(SystemKeys.SYSTEM));
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    private ObjectNode mapping(Keys keys) {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        keys.all().forEach(key -> {
            ObjectNode of = form(key.form());
            if (!key.required()) {
                of.put("description", "Without it: " + key.preset().replace("`", ""));
            }
            properties.set(key.name(), of);
        });
        if (keys.all().stream().anyMatch(Key::required)) {
            var required = schema.putArray("required");
            keys.all().stream().filter(Key::required).map(Key::name).forEach(required::add);
        }
        return schema;
    }

    private ObjectNode form(Form form) {
        if (form instanceof Form.Text text) {
            return scalar().put("pattern", "^(?:" + text.pattern() + ")$");
        }
        if (form instanceof Form.JsonPath) {
            return scalar().put("pattern", "^" + Form.JsonPath.PATTERN + "$");
        }
        if (form instanceof Form.Number number) {
            return object().put("type", number.whole() ? "integer" : "number")
                    .put("minimum", number.least())
                    .put("maximum", number.most());
        }
        if (form instanceof Form.Flag) {
            return object().put("type", "boolean");
        }
        if (form instanceof Form.Choice choice) {
            ObjectNode schema = object();
            choice.words().forEach(schema.putArray("enum")::add);
            return schema;
        }
        return form instanceof Form.Literal ? scalar() : container(form);
    }

    private ObjectNode container(Form form) {
        if (form instanceof Form.Mapping mapping) {
            return reference(mapping.keys());
        }
        if (form instanceof Form.Entries entries) {
            return object().put("type", "object").set("additionalProperties", form(entries.value()));
        }
        if (form instanceof Form.Items items) {
            return object().put("type", "array").set("items", form(items.item()));
        }
        Form.Short shortened = (Form.Short) form;
        ObjectNode either = object();
        either.putArray("anyOf").add(form(shortened.keys().all().get(0).form())).add(reference(shortened.keys()));
        return either;
    }

    private ObjectNode reference(Keys keys) {
        if (!definitions.containsKey(keys.what())) {
            definitions.put(keys.what(), object());
            definitions.put(keys.what(), mapping(keys));
        }
        return object().put("$ref", DEFINITIONS + keys.what());
    }

    private static ObjectNode scalar() {
        ObjectNode schema = object();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
