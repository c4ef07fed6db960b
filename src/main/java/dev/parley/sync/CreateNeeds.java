package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a body lacks before a record can be created with it: what the pair or the target's schema requires. Pure. */
final class CreateNeeds {

    private final BoundPair pair;
    private final Side target;
    private final ObjectNode body;
    private final RecordSchema schema;

    CreateNeeds(BoundPair pair, Side target, ObjectNode body) {
        this.pair = pair;
        this.target = target;
        this.body = body;
        this.schema = pair.traits(target).schema();
    }

    /** The first thing that is missing. */
    Optional<Action.Raise> missing() {
        return Stream.concat(byPair(), bySchema())
                .filter(this::empty)
                .findFirst()
                .map(path -> new Action.Raise(
                        Problem.Code.REQUIRED,
                        path.text() + " is required on the " + target.word() + "; enter it on the "
                                + target.opposite().word(),
                        Optional.of(path.text())));
    }

    private Stream<Path> byPair() {
        Stream<Member> forCreateOnly =
                pair.onCreate().stream().filter(only -> only.target() == target).flatMap(only -> only.from().stream());
        return Stream.concat(pair.properties(), forCreateOnly)
                .filter(property -> property.definition().required())
                .filter(property -> property.definition().way().to(target))
                .map(property -> property.path(target));
    }

    private Stream<Path> bySchema() {
        return schema.properties().values().stream().filter(this::needed).map(PropertySchema::path);
    }

    private boolean needed(PropertySchema property) {
        return property.required() == Need.ALWAYS
                || property.required() == Need.WITH_PARENT && parentUsed(property.path());
    }

    private boolean parentUsed(Path path) {
        List<String> parent = path.segments().subList(0, path.segments().size() - 1);
        return schema.properties().values().stream()
                .filter(sibling -> parent.isEmpty() || sibling.path().within(new Path(parent)))
                .filter(sibling -> !assumed(sibling))
                .anyMatch(sibling -> !empty(sibling.path()));
    }

    private boolean assumed(PropertySchema property) {
        return property.assumed()
                .filter(value ->
                        value.equals(Fields.read(body, property.path(), schema).asText()))
                .isPresent();
    }

    private boolean empty(Path path) {
        return NormalForm.empty(Fields.read(body, path, schema));
    }
}
