package dev.parley.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of a file as a JSON Schema (draft 2020-12), for editors. */
public final class JsonSchema {

    private static final String DEFINITIONS = "#/$defs/";

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private JsonSchema() {}

    /**
     * The schema as JSON text, with a line end behind it.
     *
     * @param keys of the file as a whole
     */
    public static String text(String title, Keys keys) {
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(new JsonSchema().root(title, keys))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode root(String title, Keys keys) {
        ObjectNode root = object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.put(
                "$comment", "Made of the reader's own list of keys; what the reader checks beyond it, it says itself.");
        root.setAll(mapping(keys));
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    private ObjectNode mapping(Keys keys) {
        ObjectNode schema = object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        keys.all().forEach(key -> {
            ObjectNode of = form(key.form());
            String description = description(key);
            if (!description.isEmpty()) {
                of.put("description", description);
            }
            properties.set(key.name(), of);
        });
        if (keys.all().stream().anyMatch(Key::required)) {
            ArrayNode required = schema.putArray("required");
            keys.all().stream().filter(Key::required).map(Key::name).forEach(required::add);
        }
        if (!keys.oneOf().isEmpty()) {
            ArrayNode any = schema.putArray("anyOf");
            keys.oneOf().forEach(name -> any.addObject().putArray("required").add(name));
        }
        apart(keys, schema);
        return schema;
    }

    private static String description(Key key) {
        List<String> parts = new ArrayList<>(List.of(key.says()));
        if (!key.required()) {
            parts.add("Without it: " + key.preset().replace("`", ""));
        }
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }

    private static void apart(Keys keys, ObjectNode schema) {
        Map<String, Set<String>> excluded = keys.excluded();
        if (!excluded.isEmpty()) {
            ObjectNode rules = schema.putObject("dependentSchemas");
            excluded.forEach((key, others) -> {
                ObjectNode none = rules.putObject(key).putObject("properties");
                others.forEach(other -> none.put(other, false));
            });
        }
    }

    private ObjectNode form(Form form) {
        if (form instanceof Form.Text text) {
            return text(text.pattern());
        }
        if (form instanceof Form.JsonPath) {
            return text(Form.JsonPath.PATTERN);
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
            return words(choice.words());
        }
        if (form instanceof Form.Words words) {
            return words(words.words());
        }
        return form instanceof Form.Literal ? scalar("string", "number", "boolean") : container(form);
    }

    private ObjectNode container(Form form) {
        if (form instanceof Form.Mapping mapping) {
            return reference(mapping.keys());
        }
        if (form instanceof Form.Entries entries) {
            return object().put("type", "object").set("additionalProperties", form(entries.value()));
        }
        if (form instanceof Form.Items items) {
            ObjectNode list = object().put("type", "array").set("items", form(items.item()));
            return items.needed() ? list.put("minItems", 1) : list;
        }
        if (form instanceof Form.Either either) {
            ObjectNode any = object();
            ArrayNode forms = any.putArray("anyOf");
            either.forms().forEach(each -> forms.add(form(each)));
            return any;
        }
        Form.Short shortened = (Form.Short) form;
        Form first = shortened.keys().all().get(0).form();
        return container(Form.Either.of(first, new Form.Mapping(shortened.keys())));
    }

    private ObjectNode reference(Keys keys) {
        if (!definitions.containsKey(keys.what())) {
            definitions.put(keys.what(), object());
            definitions.put(keys.what(), mapping(keys));
        }
        return object().put("$ref", DEFINITIONS + keys.what());
    }

    /** An unquoted number or boolean is a text to the reader, where the pattern takes one. */
    private static ObjectNode text(String pattern) {
        List<String> types = new ArrayList<>(List.of("string"));
        if (Pattern.matches(pattern, "1")) {
            types.add("number");
        }
        if (Pattern.matches(pattern, "true")) {
            types.add("boolean");
        }
        return scalar(types.toArray(String[]::new)).put("pattern", "^(?:" + pattern + ")$");
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode schema = object();
        ArrayNode all = schema.putArray("enum");
        words.forEach(all::add);
        return schema;
    }

    private static ObjectNode scalar(String... types) {
        ObjectNode schema = object();
        if (types.length == 1) {
            return schema.put("type", types[0]);
        }
        ArrayNode all = schema.putArray("type");
        for (String type : types) {
            all.add(type);
        }
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
