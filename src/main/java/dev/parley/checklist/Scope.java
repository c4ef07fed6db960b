package dev.parley.checklist;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.document.words.PairWords;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Channels;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pair of the document with what both systems declare. Immutable.
 *
 * @param words what the document says about it
 */
record Scope(Dataflow flow, Pair pair, Traits left, Traits right, PairWords words) {

    Traits traits(Side side) {
        return side == Side.LEFT ? left : right;
    }

    String datatype(Side side) {
        return pair.end(side).datatype();
    }

    String label(Side side) {
        return flow.end(side).label();
    }

    Channels channels() {
        return new Channels(left.schema(), right.schema());
    }

    /** How long a read may show an old state on either side. */
    Duration lag() {
        return left.readLag().compareTo(right.readLag()) > 0 ? left.readLag() : right.readLag();
    }

    /** Rows with a property on each side, lists apart. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (PropertyGroup group : pair.groups()) {
            group.members().stream()
                    .filter(row -> row.constant().isEmpty())
                    .filter(row -> row.particulars().each().isEmpty())
                    .forEach(row ->
                            cells.add(new Cell(row, group, channels().of(row).get(0))));
        }
        return cells;
    }

    /** The rows that a match rule compares: fewer than its keys, where a key is no row. */
    List<Cell> keys(MatchRule rule) {
        return cells().stream()
                .filter(cell -> rule.keys().stream()
                        .anyMatch(key -> key.left().equals(cell.path(Side.LEFT))
                                && key.right().equals(cell.path(Side.RIGHT))))
                .toList();
    }

    /** Rows that write a fixed value. */
    List<PropertyPair> constants() {
        return rows().filter(row -> row.constant().isPresent()).toList();
    }

    List<PropertyPair> lists() {
        return rows().filter(row -> row.particulars().each().isPresent()).toList();
    }

    private Stream<PropertyPair> rows() {
        return pair.groups().stream().flatMap(group -> group.members().stream());
    }

    /** Whether a value of the row is ever written to the side. */
    boolean travels(Cell cell, Side to) {
        return cell.row().way().to(to)
                && !flow.end(to).readOnly()
                && cell.schema(to).writable();
    }

    /** What a record needs so that it can be created on both sides and show the cells given: no more than that. */
    Set<Cell> needed(List<Cell> wanted) {
        Set<Cell> needed = new LinkedHashSet<>();
        cells().stream().filter(Cell::needed).forEach(needed::add);
        marker().ifPresent(needed::add);
        needed.addAll(wanted);
        List<Cell> chosen = List.copyOf(needed);
        cells().stream()
                .filter(Cell::neededBeside)
                .filter(cell -> chosen.stream().anyMatch(cell::beside))
                .forEach(needed::add);
        return needed;
    }

    /** The cell whose text tells a person whose record it is, where none is needed anyway. */
    private Optional<Cell> marker() {
        List<Cell> texts = cells().stream().filter(this::tells).toList();
        return texts.stream().filter(Cell::needed).findFirst().or(() -> texts.stream()
                .findFirst());
    }

    private boolean tells(Cell cell) {
        String names = cell.path(Side.LEFT).last() + cell.path(Side.RIGHT).last();
        return plain(cell)
                && cell.row().way() == PropertyPair.Way.BOTH
                && cell.end(Side.LEFT).type() == ValueType.STRING
                && Texts.kind(names) == Texts.Kind.TEXT
                && Stream.of(Side.values()).noneMatch(side -> cut(cell, side));
    }

    private static boolean cut(Cell cell, Side side) {
        int most = cell.schema(side).maxLength();
        return most > 0 && most < Texts.MARK.length() * 2;
    }

    /** Whether a cell is a text or a number of its own, alone in its group and under no condition. */
    boolean plain(Cell cell) {
        return cell.reference().isEmpty()
                && !cell.set()
                && cell.row().particulars().values().isEmpty()
                && cell.row().convert().isEmpty()
                && cell.group().members().size() == 1
                && Stream.of(Side.values())
                        .allMatch(
                                side -> cell.row().particulars().when().of(side).isEmpty());
    }

    /** The side records are made on, so that their counterpart is created; empty if nothing is created freely. */
    Optional<Side> source() {
        Creation create = pair.create();
        return Stream.of(Side.LEFT, Side.RIGHT)
                .filter(side -> create.in(side.opposite()))
                .filter(side ->
                        pair.connected().getOrDefault(side.opposite(), Set.of()).isEmpty())
                .findFirst();
    }
}
