package dev.parley.document.words;

import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table of properties. Immutable.
 *
 * @param row as the definition has it
 * @param way in which it really travels: not to a system that is only read; empty if nowhere
 * @param leftType as the definition or the system says; empty if neither does
 * @param remarks sentences about it
 * @param elements of a list: the rows of its own table
 */
public record PropertyRow(
        PropertyPair row,
        Optional<Way> way,
        Optional<ValueType> leftType,
        Optional<ValueType> rightType,
        List<Statement> remarks,
        List<PropertyRow> elements) {

    public PropertyRow {
        remarks = List.copyOf(remarks);
        elements = List.copyOf(elements);
    }
}
