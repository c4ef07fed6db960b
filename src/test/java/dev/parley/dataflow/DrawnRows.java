package dev.parley.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Conversions;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows and groups that the reader would accept, of every kind. */
final class DrawnRows {

    private static final List<ValueType> TYPES =
            Stream.of(ValueType.values()).filter(type -> type != ValueType.LIST).toList();

    private final DrawnTexts texts;
    private final List<String> pairs;
    private final RowNames names = new RowNames(new Problems("drawn"));

    /** @param pairs that references may name */
    DrawnRows(DrawnTexts texts, List<String> pairs) {
        this.texts = texts;
        this.pairs = pairs;
    }

    List<PropertyGroup> groups(int count) {
        List<PropertyGroup> groups = new ArrayList<>();
        while (groups.size() < count) {
            groups.add(texts.oneIn(5) ? group() : single());
        }
        return groups;
    }

    /** A row that refers to records of the pair. */
    PropertyGroup referring(String pair) {
        return alone(named(plain(Way.BOTH).with(Particulars.reference(pair)), names));
    }

    private PropertyGroup single() {
        PropertyPair row =
                switch (texts.upTo(6)) {
                    case 0 -> constant();
                    case 1 -> set();
                    case 2 -> list();
                    case 3 -> several();
                    default -> row(texts.one(Way.values()), when());
                };
        boolean decides = row.way() == Way.BOTH && !row.particulars().set() && texts.oneIn(4);
        PropertyPair named = named(row, names);
        return new PropertyGroup(
                named.name(), List.of(named), decides ? Optional.of(texts.one(Resolution.values())) : Optional.empty());
    }

    private PropertyGroup group() {
        String name = texts.unique();
        names.group(name, 1);
        Way way = texts.one(Way.values());
        When when = when();
        Strength strength = way != Way.BOTH && texts.oneIn(3) ? Strength.STRONG : Strength.NORMAL;
        List<PropertyPair> members = new ArrayList<>();
        do {
            PropertyPair row = row(way, when);
            members.add(named(copy(row, row.particulars(), false, strength), names));
        } while (!texts.oneIn(3));
        return new PropertyGroup(
                name, members, texts.oneIn(3) ? Optional.of(texts.one(Resolution.values())) : Optional.empty());
    }

    private static PropertyGroup alone(PropertyPair row) {
        return new PropertyGroup(row.name(), List.of(row), Optional.empty());
    }

    private static PropertyPair named(PropertyPair row, RowNames names) {
        return names.named(new Row(1, row, Optional.empty())).orElseThrow().pair();
    }

    private PropertyPair row(Way way, When when) {
        PropertyPair plain = plain(way);
        if (texts.oneIn(3)) {
            return plain.with(Particulars.NONE.under(when));
        }
        boolean onCreate = way != Way.BOTH && when.equals(When.ALWAYS) && texts.oneIn(5);
        Strength strength = way != Way.BOTH && texts.oneIn(4) ? Strength.STRONG : Strength.NORMAL;
        Particulars kind = texts.oneIn(2) ? kind(way) : Particulars.NONE;
        boolean free = kind.equals(Particulars.NONE);
        boolean hasDefault = kind.reference().isEmpty() && kind.price().isEmpty() && texts.oneIn(4);
        boolean typed = !hasDefault
                && kind.reference().isEmpty()
                && kind.values().isEmpty()
                && kind.price().isEmpty();
        return new PropertyPair(
                plain.name(),
                plain.left(),
                plain.right(),
                way,
                free && texts.oneIn(3) ? Optional.of(texts.one(List.copyOf(Conversions.names()))) : Optional.empty(),
                typed && texts.oneIn(3) ? Optional.of(texts.one(TYPES)) : Optional.empty(),
                typed && texts.oneIn(3) ? Optional.of(texts.one(TYPES)) : Optional.empty(),
                texts.oneIn(5),
                hasDefault ? Optional.of(value()) : Optional.empty(),
                Optional.empty(),
                onCreate,
                strength,
                kind.under(when));
    }

    private PropertyPair plain(Way way) {
        Path left = texts.path();
        Path right = texts.path();
        return PropertyPair.of(left.text(), right.text(), way);
    }

    private Particulars kind(Way way) {
        if (texts.oneIn(3)) {
            return Particulars.reference(texts.one(pairs));
        }
        if (texts.oneIn(2)) {
            return new Particulars(
                    Optional.empty(), words(way), Optional.empty(), Optional.empty(), When.ALWAYS, Map.of());
        }
        boolean included = texts.oneIn(2);
        BigDecimal rate = included ? new BigDecimal(texts.one(List.of("25", "12.5", "8.10"))) : BigDecimal.ZERO;
        return new Particulars(
                Optional.empty(),
                Map.of(),
                Optional.of(new Price(included, rate)),
                Optional.empty(),
                When.ALWAYS,
                Map.of());
    }

    private Map<String, String> words(Way way) {
        Map<String, String> words = new LinkedHashMap<>();
        do {
            words.put(texts.unique(), way == Way.RIGHT ? texts.word() : texts.unique());
        } while (!texts.oneIn(4));
        return words;
    }

    private PropertyPair constant() {
        boolean toRight = texts.oneIn(2);
        Optional<Path> path = Optional.of(texts.path());
        PropertyPair row = new PropertyPair(
                toRight ? Optional.empty() : path,
                toRight ? path : Optional.empty(),
                toRight ? Way.RIGHT : Way.LEFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(value()),
                true,
                Strength.NORMAL);
        return row;
    }

    private PropertyPair set() {
        PropertyPair plain = plain(Way.BOTH);
        return new PropertyPair(
                plain.name(),
                plain.left(),
                plain.right(),
                Way.BOTH,
                Optional.empty(),
                texts.oneIn(2) ? Optional.of(ValueType.LIST) : Optional.empty(),
                texts.oneIn(2) ? Optional.of(ValueType.LIST) : Optional.empty(),
                texts.oneIn(3),
                Optional.empty(),
                Optional.empty(),
                false,
                Strength.NORMAL,
                Particulars.NONE.under(when()).ofSet());
    }

    private PropertyPair list() {
        Way way = texts.one(Way.values());
        RowNames inList = new RowNames(new Problems("drawn"));
        List<PropertyPair> rows = new ArrayList<>();
        do {
            PropertyPair row = row(way, When.ALWAYS);
            PropertyPair bare = new PropertyPair(
                    row.name(),
                    row.left(),
                    row.right(),
                    way,
                    row.convert(),
                    row.leftType(),
                    row.rightType(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Strength.NORMAL,
                    row.particulars());
            rows.add(named(bare, inList));
        } while (!texts.oneIn(3));
        Each each = new Each(new MatchRule.Key(texts.plainPath(), texts.plainPath()), rows);
        PropertyPair plain = plain(way).with(Particulars.each(each).under(when()));
        Strength strength = way != Way.BOTH && texts.oneIn(3) ? Strength.STRONG : Strength.NORMAL;
        return copy(plain, plain.particulars(), false, strength);
    }

    /** Several properties on one side, of which one counts. */
    private PropertyPair several() {
        PropertyPair row = row(texts.one(Way.values()), when());
        if (row.particulars().reference().isPresent()) {
            return row;
        }
        List<Path> further = new ArrayList<>();
        do {
            further.add(texts.path());
        } while (texts.oneIn(3));
        Particulars said = row.particulars();
        Map<Side, List<Path>> alternatives = Map.of(texts.one(Side.values()), further);
        Particulars more =
                new Particulars(said.reference(), said.values(), said.price(), said.each(), said.when(), alternatives);
        return copy(row, more, row.onCreate(), row.strength());
    }

    private static PropertyPair copy(PropertyPair row, Particulars particulars, boolean onCreate, Strength strength) {
        return new PropertyPair(
                row.name(),
                row.left(),
                row.right(),
                row.way(),
                row.convert(),
                row.leftType(),
                row.rightType(),
                row.required(),
                row.defaultValue(),
                row.constant(),
                onCreate,
                strength,
                particulars);
    }

    private When when() {
        return switch (texts.upTo(7)) {
            case 0 -> new When(Optional.of(condition(true)), Optional.empty());
            case 1 -> new When(Optional.empty(), Optional.of(condition(true)));
            case 2 -> new When(Optional.of(condition(true)), Optional.of(condition(true)));
            default -> When.ALWAYS;
        };
    }

    /** @param in whether it may list several values */
    Condition condition(boolean in) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(
                    switch (texts.upTo(in ? 3 : 2)) {
                        case 0 -> new Condition.Equal(texts.quotablePath(), texts.quotable());
                        case 1 -> new Condition.NotEqual(texts.quotablePath(), texts.quotable());
                        case 2 -> new Condition.Empty(texts.quotablePath());
                        default -> new Condition.In(texts.quotablePath(), List.of(texts.quotable(), texts.quotable()));
                    });
        } while (texts.oneIn(3));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private JsonNode value() {
        return switch (texts.upTo(5)) {
            case 0 -> BooleanNode.valueOf(texts.oneIn(2));
            case 1 -> IntNode.valueOf(texts.upTo(1000) - 500);
            case 2 -> DecimalNode.valueOf(new BigDecimal("-12.50"));
            default -> TextNode.valueOf(texts.word());
        };
    }
}
