package dev.parley.tools;

import dev.parley.dataflow.DefinitionKeys;
import dev.parley.systems.rest.SystemKeys;
import dev.parley.yaml.JsonSchema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code ./parley schema definition|system}: prints the JSON Schema of a kind of file, for editors. */
public final class Schema {

    private static final Map<String, Supplier<String>> KINDS = Map.of(
            "definition",
            () -> JsonSchema.text("A definition: two systems and what is kept in step", DefinitionKeys.DATAFLOW),
            "system",
            () -> JsonSchema.text("A system described by YAML", SystemKeys.SYSTEM));

    private Schema() {}

    public static void main(String... arguments) {
        Optional<String> schema = arguments.length == 1 ? of(arguments[0]) : Optional.empty();
        if (schema.isEmpty()) {
            System.err.println("usage: ./parley schema definition|system");
            System.exit(2);
        }
        byte[] text = schema.orElseThrow().getBytes(StandardCharsets.UTF_8);
        System.out.write(text, 0, text.length);
        System.out.flush();
    }

    /** The schema as it stands in {@code docs/reference}; empty for another word than the two. */
    static Optional<String> of(String kind) {
        return Optional.ofNullable(KINDS.get(kind)).map(Supplier::get);
    }
}
