package dev.parley.mapping;

import java.util.Optional;

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

    public static PropertySchema of(String path, ValueType type) {
        return new PropertySchema(
                Path.of(path),
                type,
                0,
                -1,
                false,
                true,
                Need.NEVER,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    public PropertySchema maxLength(int characters) {
        return new PropertySchema(
                path,
                type,
                characters,
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

    public PropertySchema scale(int decimals) {
        return new PropertySchema(
                path,
                type,
                maxLength,
                decimals,
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

    public PropertySchema foldingCase() {
        return new PropertySchema(
                path,
                type,
                maxLength,
                scale,
                true,
                writable,
                required,
                unique,
                assumed,
                readThrough,
                inherits,
                price,
                below);
    }

    public PropertySchema readOnly() {
        return new PropertySchema(
                path,
                type,
                maxLength,
                scale,
                foldsCase,
                false,
                required,
                unique,
                assumed,
                readThrough,
                inherits,
                price,
                below);
    }

    public PropertySchema required(Need need) {
        return new PropertySchema(
                path,
                type,
                maxLength,
                scale,
                foldsCase,
                writable,
                need,
                unique,
                assumed,
                readThrough,
                inherits,
                price,
                below);
    }

    public PropertySchema asUnique() {
        return new PropertySchema(
                path,
                type,
                maxLength,
                scale,
                foldsCase,
                writable,
                required,
                true,
                assumed,
                readThrough,
                inherits,
                price,
                below);
    }

    public PropertySchema assuming(String value) {
        return new PropertySchema(
                path,
                type,
                maxLength,
                scale,
                foldsCase,
                writable,
                required,
                unique,
                Optional.of(value),
                readThrough,
                inherits,
                price,
                below);
    }

    public PropertySchema readThrough(String sibling) {
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
                Optional.of(Path.of(sibling)),
                inherits,
                price,
                below);
    }

    public PropertySchema inheriting() {
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
                true,
                price,
                below);
    }

    public PropertySchema asPrice() {
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
                true,
                below);
    }

    public PropertySchema below(String parent) {
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
                Optional.of(Path.of(parent)));
    }

    /** The same property at another place. */
    public PropertySchema at(Path elsewhere) {
        return new PropertySchema(
                elsewhere,
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
