package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the systems declare about the two datatypes of the pair that is being read, or about the elements of two lists.
 *
 * @param mentions takes the pairs that are named
 * @param lines takes where the parts stand
 */
record PairScope(Known left, Known right, Mentions mentions, Lines lines, Problems problems) {

    /**
     * One datatype.
     *
     * @param exists false when system or datatype are wrong, which is reported elsewhere
     * @param schema empty when the system does not tell, or when system or datatype are wrong
     * @param absenceUnknown whether a record that is gone may merely have moved elsewhere
     * @param tellsCreation whether a record tells when it was created
     * @param removals how records can be taken away
     * @param readOnly whether the dataflow never writes to the system
     */
    record Known(
            String system,
            String datatype,
            boolean exists,
            Optional<RecordSchema> schema,
            boolean absenceUnknown,
            boolean tellsCreation,
            Set<OnDelete> removals,
            boolean readOnly) {

        static Known wrong(String system, String datatype) {
            return new Known(system, datatype, false, Optional.empty(), false, false, Set.of(), false);
        }
    }

    /** Reports a policy that rests on absence where a record that is gone may merely have moved. */
    boolean absenceUnknown(int line, String key, String value) {
        Optional<Known> unknown =
                Stream.of(left, right).filter(Known::absenceUnknown).findFirst();
        unknown.ifPresent(datatype -> problems.at(
                line,
                "\"" + key + ": " + value + "\" is impossible: that a record of " + datatype.system() + " \""
                        + datatype.datatype() + "\" is gone does not mean that it was deleted",
                "remove it"));
        return unknown.isPresent();
    }

    Known known(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** The property; an unknown one is a problem, unless nothing is known about the datatype. */
    Optional<PropertySchema> property(Side side, Path path, int line) {
        Optional<RecordSchema> schema = known(side).schema();
        Optional<PropertySchema> property = schema.flatMap(known -> known.property(path));
        if (schema.isPresent() && property.isEmpty()) {
            unknown(side, path, line, schema.get());
        }
        return property;
    }

    /** The list at {@code path}; empty when it is none, or when nothing is known about the datatype. */
    Optional<ListSchema> list(Side side, Path path) {
        return known(side).schema().flatMap(schema -> schema.list(path));
    }

    /** The elements of two lists; of what is no list, or of an unknown datatype, nothing is known. */
    PairScope elements(Ends ends) {
        return new PairScope(element(Side.LEFT, ends), element(Side.RIGHT, ends), mentions, lines, problems);
    }

    private Known element(Side side, Ends ends) {
        Optional<ListSchema> list = ends.path(side).flatMap(path -> list(side, path));
        String name =
                known(side).datatype() + ends.path(side).map(path -> "." + path).orElse("");
        Known of = known(side);
        Optional<RecordSchema> schema = list.map(ListSchema::element);
        return new Known(of.system(), name, of.exists(), schema, of.absenceUnknown(), false, Set.of(), of.readOnly());
    }

    /** The datatype as problems call it. */
    String name(Side side) {
        return known(side).system() + " \"" + known(side).datatype() + "\"";
    }

    /** The path in a form in which two spellings of one property are equal. */
    Path folded(Side side, Path path) {
        boolean folds = known(side).schema().filter(RecordSchema::namesFoldCase).isPresent();
        return folds ? Path.of(path.text().toLowerCase(Locale.ROOT)) : path;
    }

    private void unknown(Side side, Path path, int line, RecordSchema schema) {
        String of = name(side);
        List<String> paths = schema.properties().values().stream()
                .map(property -> property.path().text())
                .toList();
        Optional<String> below = schema.properties().values().stream()
                .map(PropertySchema::path)
                .filter(known -> folded(side, known).within(folded(side, path)))
                .map(Path::text)
                .findFirst();
        if (below.isPresent()) {
            String wayOut = "name one of its properties, for instance " + below.get();
            problems.at(line, "\"" + path + "\" of " + of + " holds several properties", wayOut);
        } else {
            problems.at(line, of + " has no property \"" + path + "\"", Nearest.wayOut(path.text(), paths));
        }
    }
}
