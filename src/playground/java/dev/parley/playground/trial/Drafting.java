package dev.parley.playground.trial;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the dataflows and systems of a setting. */
final class Drafting {

    static final String PERSON = "Person";
    static final String KIND = "kind";
    static final String OURS = "ours";
    static final String TRASHED = "trashed";
    static final String ARCHIVED = "archived";
    static final String YES = "yes";

    private final Setting setting;

    private Drafting(Setting setting) {
        this.setting = setting;
    }

    static Scene scene(Setting setting) {
        return new Drafting(setting).scene();
    }

    private Scene scene() {
        boolean trade = setting.trades();
        List<Form> forms = trade ? Trades.forms() : List.of(person());
        List<Dataflow> dataflows = new ArrayList<>();
        dataflows.add(dataflow("a", "b", setting.create(), forms));
        int systems = 2;
        if (setting.shape() == Setting.Shape.CHAIN || setting.shape() == Setting.Shape.RING) {
            dataflows.add(dataflow("b", "c", setting.create(), forms));
            systems = 3;
        }
        if (setting.shape() == Setting.Shape.RING) {
            dataflows.add(dataflow("c", "a", Creation.NEVER, forms));
        }
        Map<String, Map<String, dev.parley.sync.Traits>> traits = new LinkedHashMap<>();
        setting.makes()
                .subList(0, systems)
                .forEach(make -> traits.put(make.name(), Schemas.traits(make, setting.endings(), forms)));
        return new Scene(dataflows, traits, forms, trade ? Trades.parents() : Map.of());
    }

    private Form person() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("name"),
                Field.text("email").sort(Field.Sort.EMAIL),
                Field.text("phone"),
                Field.text("street").in("address"),
                Field.text("zip").in("address"),
                Field.text("amount").sort(Field.Sort.AMOUNT),
                Field.text("code").going(Optional.of(Way.RIGHT)),
                Field.text("memo").going(Optional.empty()),
                Field.text(KIND).sort(Field.Sort.KIND).going(Optional.empty())));
        if (setting.sets()) {
            fields.add(Field.text(Tags.PATH).sort(Field.Sort.SET));
        }
        if (setting.endings().drawn()) {
            fields.add(Field.text(TRASHED).sort(Field.Sort.FLAG).going(Optional.empty()));
            fields.add(Field.text(ARCHIVED).sort(Field.Sort.FLAG).going(Optional.empty()));
        }
        return new Form(PERSON, fields, setting.match());
    }

    private Dataflow dataflow(String left, String right, Creation create, List<Form> forms) {
        return new Dataflow(
                left + "-" + right,
                new Dataflow.End(left, left, setting.make(left).readOnly()),
                new Dataflow.End(right, right, setting.make(right).readOnly()),
                Side.LEFT,
                forms.stream().map(form -> pair(form, create)).toList());
    }

    private Pair pair(Form form, Creation create) {
        Optional<Condition> filter =
                setting.filtered() ? Optional.of(new Condition.Equal(Path.of(KIND), OURS)) : Optional.empty();
        Optional<Condition> deleted =
                setting.endings().trash() ? Optional.of(new Condition.Equal(Path.of(TRASHED), YES)) : Optional.empty();
        List<PropertyGroup> groups = new ArrayList<>();
        form.groups()
                .forEach((name, fields) -> groups.add(
                        new PropertyGroup(name, fields.stream().map(this::row).toList(), Optional.empty())));
        groups.addAll(Trades.lists(form));
        return new Pair(
                form.pair(),
                new Pair.End(form.datatype(), filter, deleted),
                new Pair.End(form.datatype(), Optional.empty(), deleted),
                create,
                form.match().stream().map(Drafting::rule).toList(),
                setting.policies(),
                groups);
    }

    private PropertyPair row(Field field) {
        Way way = field.way().orElseThrow();
        PropertyPair plain = PropertyPair.of(field.path(), field.path(), way);
        if (field.sort() == Field.Sort.SET) {
            return plain.with(Particulars.NONE.ofSet());
        }
        PropertyPair row = field.target().isEmpty()
                ? plain
                : plain.with(Particulars.reference(field.target().toLowerCase(java.util.Locale.ROOT)));
        return way != Way.BOTH && setting.strong() ? strong(row) : row;
    }

    private static PropertyPair strong(PropertyPair row) {
        return new PropertyPair(
                row.left(),
                row.right(),
                row.way(),
                row.convert(),
                row.leftType(),
                row.rightType(),
                row.required(),
                row.defaultValue(),
                row.constant(),
                row.onCreate(),
                PropertyPair.Strength.STRONG);
    }

    private static MatchRule rule(String path) {
        return new MatchRule(List.of(new MatchRule.Key(Path.of(path), Path.of(path))));
    }
}
