package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.document.source.DocumentType;
import dev.parley.document.source.DocumentType.Plain;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes types of the third cells. What a system declares of its properties goes before them: nearly all cells say
 * "string", of dates and amounts too, and what is written is sent as it is typed.
 */
final class TypeCells {

    private static final Map<Plain, ValueType> TYPES = Map.of(
            Plain.STRING, ValueType.STRING,
            Plain.INTEGER, ValueType.INTEGER,
            Plain.FLOAT, ValueType.FLOAT,
            Plain.DECIMAL, ValueType.DECIMAL,
            Plain.BOOLEAN, ValueType.BOOLEAN);

    private static final Set<ValueType> NUMBERS = Set.of(ValueType.FLOAT, ValueType.DECIMAL);
    private static final Set<ValueType> TEXTS = Set.of(ValueType.STRING, ValueType.DATE, ValueType.DATETIME);

    private final Map<Side, Resolver> resolvers;
    private final Findings findings;

    TypeCells(Map<Side, Resolver> resolvers, Findings findings) {
        this.resolvers = resolvers;
        this.findings = findings;
    }

    /** What the definition has to say about the type of a row's property on the side the row goes to. */
    Optional<ValueType> of(SideRow row) {
        DocumentType cell = row.row().documentType();
        if (cell instanceof DocumentType.Opaque opaque) {
            String message = "the type of the row is the tail of an expression: "
                    + opaque.text().strip();
            findings.add(Code.TYPE_EXPRESSION, row.place(), message, Expressions.wayOut(opaque.text(), row.to()));
            return Optional.empty();
        }
        return cell instanceof Plain plain ? plain(plain, row) : Optional.empty();
    }

    private Optional<ValueType> plain(Plain plain, SideRow row) {
        Resolver resolver = resolvers.get(row.to());
        Optional<Path> path = row.path(row.to());
        Optional<ValueType> declared = path.flatMap(resolver::property).map(PropertySchema::type);
        if (plain == Plain.LIST) {
            if (declared.filter(ValueType.LIST::equals).isEmpty()) {
                String message = "the row's type is a list; here its value travels whole";
                String wayOut = "single values: \"merge: set\"; records: \"each\"";
                findings.add(Code.TYPE_LIST, row.place(), message, wayOut);
            }
            return Optional.empty();
        }
        Optional<ValueType> said = Optional.ofNullable(TYPES.get(plain));
        if (resolver.schema().isPresent()) {
            said.filter(type -> declared.isPresent() && differs(type, declared.get()))
                    .ifPresent(type -> findings.add(
                            Code.TYPE_DIFFERS,
                            row.place(),
                            "the document types \"" + path.orElseThrow() + "\" as " + word(type) + ", "
                                    + resolver.name() + " declares " + word(declared.orElseThrow()) + ", which counts",
                            "if the document is right: type: { " + row.to().word() + ": " + word(type) + " }"));
            return Optional.empty();
        }
        return said.filter(type -> type != ValueType.STRING);
    }

    private static boolean differs(ValueType said, ValueType declared) {
        return said != declared
                && !(NUMBERS.contains(said) && NUMBERS.contains(declared))
                && !(TEXTS.contains(said) && TEXTS.contains(declared));
    }

    private static String word(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
