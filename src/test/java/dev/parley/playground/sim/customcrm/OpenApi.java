package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.sim.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published document of the Customcrm contract. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** One call as documented. */
    record Operation(String method, String path, JsonNode content) {

        String name() {
            return method + " " + path;
        }
    }

    private final JsonNode document;

    OpenApi() {
        try {
            String text = Files.readString(Path.of("docs/reference/customcrm-openapi.yaml"));
            document = Json.node(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        return operations("paths");
    }

    List<Operation> webhooks() {
        return operations("webhooks");
    }

    private List<Operation> operations(String section) {
        return document.path(section).properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue())))
                .toList();
    }

    Operation operation(String name) {
        return operations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The paths that list and create. */
    List<String> collections() {
        return operations().stream()
                .filter(each -> each.method().equals("POST"))
                .map(Operation::path)
                .toList();
    }

    /** The schema of the record that reading below a collection answers. */
    JsonNode record(String collection) {
        return schema(resolve(operation("GET " + collection + "/{Id}").content().at("/responses/200")));
    }

    /** What a body to create a record must hold. */
    Set<String> required(String collection) {
        JsonNode body = resolve(operation("POST " + collection).content().path("requestBody"));
        return stream(body.at("/content/application~1json/schema/allOf"))
                .flatMap(part -> stream(resolve(part).path("required")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private JsonNode schema(JsonNode response) {
        return resolve(response.at("/content/application~1json/schema"));
    }

    /** The content itself, whether it stands here or is referred to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    Stream<JsonNode> parameters(Operation operation) {
        return stream(operation.content().path("parameters")).map(this::resolve);
    }

    JsonNode error() {
        return document.at("/components/schemas/Error/properties/error");
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static boolean isWritable(Map.Entry<String, JsonNode> property) {
        return !property.getValue().path("readOnly").asBoolean();
    }

    /** A value the schema of a property allows; references point to a new record of the CRM. */
    JsonNode sample(String name, JsonNode given, Crm crm) {
        JsonNode schema = resolve(given);
        if (schema.has("x-refers-to")) {
            return TextNode.valueOf(newRecord(schema.get("x-refers-to").asText(), crm));
        }
        if (schema.path("type").asText().equals("array")) {
            return Json.node(List.of(record(resolve(schema.path("items")), crm)));
        }
        if (schema.path("type").toString().contains("number")) {
            return Json.node(new BigDecimal("12.5"));
        }
        return TextNode.valueOf(
                switch (schema.path("format").asText()) {
                    case "email" -> "post@example.no";
                    case "date" -> "2030-01-02";
                    default -> "some " + name;
                });
    }

    /** A record with a value in every property a client may set. */
    ObjectNode record(JsonNode schema, Crm crm) {
        ObjectNode record = Json.object();
        schema.path("properties").properties().stream()
                .filter(OpenApi::isWritable)
                .filter(property -> !property.getKey().equals("Id"))
                .forEach(
                        property -> record.set(property.getKey(), sample(property.getKey(), property.getValue(), crm)));
        return record;
    }

    private String newRecord(String resource, Crm crm) {
        ObjectNode record = Json.object();
        required("/" + resource)
                .forEach(name -> record.set(
                        name,
                        sample(name, record("/" + resource).path("properties").path(name), crm)));
        try {
            return crm.api.post("/" + resource, record).json().path("Id").asText();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
