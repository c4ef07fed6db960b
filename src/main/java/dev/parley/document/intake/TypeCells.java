package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.document.source.DocumentType;
import dev.parley.document.source.DocumentType.Plain;
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
        Optional<ValueType> declared =
                row.path(row.to()).flatMap(resolver::property).map(PropertySchema::type);
        if (plain == Plain.LIST) {
            list(row, declared);
            return Optional.empty();
        }
        Optional<ValueType> said = Optional.ofNullable(TYPES.get(plain));
        if (resolver.schema().isPresent()) {
            said.filter(type -> declared.isPresent() && differs(type, declared.get()))
                    .ifPresent(type -> differing(row, type, declared.get()));
            return Optional.empty();
        }
        return said.filter(type -> type != ValueType.STRING);
    }

    private void list(SideRow row, Optional<ValueType> declared) {
        if (declared.filter(ValueType.LIST::equals).isEmpty()) {
            String message = "the row's type is a list; here its value travels whole";
            findings.add(Code.TYPE_LIST, row.place(), message, "single values: \"merge: set\"; records: \"each\"");
        }
    }

    private void differing(SideRow row, ValueType said, ValueType declared) {
        String message = "the document types \"" + row.path(row.to()).orElseThrow() + "\" as " + word(said) + ", "
                + resolvers.get(row.to()).name() + " declares " + word(declared) + ", which counts";
        String wayOut = "if the document is right: type: { " + row.to().word() + ": " + word(said) + " }";
        findings.add(Code.TYPE_DIFFERS, row.place(), message, wayOut);
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
