package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a system of some make declares about the datatypes. Stateless. */
final class Schemas {

    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private Schemas() {}

    static Map<String, Traits> traits(Make make, Endings endings, List<Form> forms) {
        Map<String, Traits> traits = new LinkedHashMap<>();
        forms.forEach(form -> traits.put(form.datatype(), Trades.traits(make, form, plain(make, endings, form))));
        return traits;
    }

    private static Traits plain(Make make, Endings endings, Form form) {
        RecordSchema schema = RecordSchema.of(
                false,
                Map.of(),
                form.fields().stream().map(field -> property(make, field)).toList());
        Traits traits = new Traits(
                schema,
                clocks(make),
                make.readLag(),
                endings.absence(),
                make.lookUps() && form.match().contains("email") ? Set.of(Path.of("email")) : Set.of(),
                make.references(),
                make.listsCreated(),
                OVERLAP);
        return endings.drawn() ? traits.living(lifetime(endings)) : traits;
    }

    private static Lifetime lifetime(Endings endings) {
        Lifetime lifetime = Lifetime.UNKNOWN
                .endedByDelete()
                .endedByArchive(Path.of(Drafting.ARCHIVED), TextNode.valueOf(Drafting.YES));
        return endings.restores() ? lifetime.restorable() : lifetime;
    }

    private static PropertySchema property(Make make, Field field) {
        return switch (field.sort()) {
            case EMAIL -> {
                PropertySchema email =
                        PropertySchema.of(field.path(), ValueType.STRING).foldingCase();
                yield make.unique() ? email.asUnique() : email;
            }
            case AMOUNT -> {
                PropertySchema amount = PropertySchema.of(field.path(), ValueType.DECIMAL);
                yield make.scale() < 0 ? amount : amount.scale(make.scale());
            }
            case TEXT -> {
                PropertySchema text = PropertySchema.of(field.path(), ValueType.STRING);
                yield field.path().equals("name") ? text.maxLength(make.longest()) : text;
            }
            case SET -> PropertySchema.of(field.path(), Tags.isArray(make.name()) ? ValueType.LIST : ValueType.STRING);
            case KIND, FLAG, REFERENCE -> PropertySchema.of(field.path(), ValueType.STRING);
        };
    }

    private static List<Traits.Clock> clocks(Make make) {
        return make.stamps() == Make.Stamps.NONE
                ? List.of()
                : List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, make.stamps() == Make.Stamps.EXACT));
    }
}
