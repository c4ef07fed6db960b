package dev.parley.mapping;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a system declares about one of its properties; the side's precision in which values are compared. Immutable.
 *
 * @param path where the property stands
 * @param type its JSON type on this side
 * @param maxLength longest text kept by the system, 0 for unlimited; compared values are cut to it
 * @param scale decimals kept, -1 for unlimited
 * @param foldsCase whether the system regards letter case as meaningless (e-mail addresses)
 * @param writable whether it can be created and updated
 * @param required when a create is refused without it
 * @param unique whether the system refuses a second record with the same value
 * @param assumed the value that appears when nothing was entered; it counts as empty in a group of otherwise empty
 *     members
 * @param readThrough a sibling path that carries the canonical form on read (a country's code beside its name)
 * @param inherits whether empty means "as inherited", so that becoming empty is no edit (a product's price that its
 *     group sets)
 * @param price whether it is an amount of which a definition must say whether it includes VAT
 * @param below for an id that is unique only below another record: the path of that record's id; the whole id is
 *     {@code {below}/{value}} (a contact person below its customer)
 */
public record PropertySchema(
        Path path,
        ValueType type,
        int maxLength,
        int scale,
        boolean foldsCase,
        boolean writable,
        Need required,
        boolean unique,
        Optional<String> assumed,
        Optional<Path> readThrough,
        boolean inherits,
        boolean price,
        Optional<Path> below) {

    /** When a value is needed to create a record. */
    public enum Need {
        NEVER,
        ALWAYS,
        /** As soon as any other property below the same parent object has a value. */
        WITH_PARENT
    }

    /** Writable, unlimited, not required. */
    public static PropertySchema of(String path, ValueType type) {
        Draft draft = new Draft();
        draft.path = Path.of(path);
        draft.type = type;
        return draft.done();
    }

    public PropertySchema maxLength(int characters) {
        return with(draft -> draft.maxLength = characters);
    }

    public PropertySchema scale(int decimals) {
        return with(draft -> draft.scale = decimals);
    }

    public PropertySchema foldingCase() {
        return with(draft -> draft.foldsCase = true);
    }

    public PropertySchema readOnly() {
        return with(draft -> draft.writable = false);
    }

    public PropertySchema required(Need need) {
        return with(draft -> draft.required = need);
    }

    public PropertySchema asUnique() {
        return with(draft -> draft.unique = true);
    }

    public PropertySchema assuming(String value) {
        return with(draft -> draft.assumed = Optional.of(value));
    }

    public PropertySchema readThrough(String sibling) {
        return with(draft -> draft.readThrough = Optional.of(Path.of(sibling)));
    }

    public PropertySchema inheriting() {
        return with(draft -> draft.inherits = true);
    }

    public PropertySchema asPrice() {
        return with(draft -> draft.price = true);
    }

    public PropertySchema below(String parent) {
        return with(draft -> draft.below = Optional.of(Path.of(parent)));
    }

    /** The same property at another place. */
    public PropertySchema at(Path elsewhere) {
        return with(draft -> draft.path = elsewhere);
    }

    private PropertySchema with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.path = path;
        draft.type = type;
        draft.maxLength = maxLength;
        draft.scale = scale;
        draft.foldsCase = foldsCase;
        draft.writable = writable;
        draft.required = required;
        draft.unique = unique;
        draft.assumed = assumed;
        draft.readThrough = readThrough;
        draft.inherits = inherits;
        draft.price = price;
        draft.below = below;
        change.accept(draft);
        return draft.done();
    }

    /** A schema in the making. */
    private static final class Draft {
        private Path path;
        private ValueType type;
        private int maxLength;
        private int scale = -1;
        private boolean foldsCase;
        private boolean writable = true;
        private Need required = Need.NEVER;
        private boolean unique;
        private Optional<String> assumed = Optional.empty();
        private Optional<Path> readThrough = Optional.empty();
        private boolean inherits;
        private boolean price;
        private Optional<Path> below = Optional.empty();

        private PropertySchema done() {
            return new PropertySchema(
                    path,
                    type,
                    maxLength,
                    scale,
                    foldsCase,
                    writable,
                    required,
                    unique,
                    assumed,
                    readThrough,
                    inherits,
                    price,
                    below);
        }
    }
}
