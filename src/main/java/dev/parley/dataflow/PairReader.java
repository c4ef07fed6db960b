package dev.parley.dataflow;

import dev.parley.dataflow.PairScope.Known;
import dev.parley.mapping.RecordSchema;
import dev.parley.yaml.Names;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one pair. */
final class PairReader {

    private static final Known NOTHING = Known.wrong("", "");

    private final Dataflow.End left;
    private final Dataflow.End right;
    private final Catalog catalog;
    private final Mentions mentions;
    private final Lines lines;
    private final Problems problems;

    PairReader(
            Dataflow.End left, Dataflow.End right, Catalog catalog, Mentions mentions, Lines lines, Problems problems) {
        this.left = left;
        this.right = right;
        this.catalog = catalog;
        this.mentions = mentions;
        this.lines = lines;
        this.problems = problems;
    }

    Optional<PairChecks.Read> read(Node node) {
        return YamlMap.of(node, "a pair", problems).flatMap(map -> read(map.allow(DefinitionKeys.PAIR)));
    }

    private Optional<PairChecks.Read> read(YamlMap map) {
        Optional<String> name = Names.required(map, "name", problems);
        Optional<YamlMap> leftMap = end(map, Side.LEFT);
        Optional<YamlMap> rightMap = end(map, Side.RIGHT);
        PairScope scope = new PairScope(
                leftMap.flatMap(end -> known(end, left)).orElse(NOTHING),
                rightMap.flatMap(end -> known(end, right)).orElse(NOTHING),
                mentions,
                lines,
                problems);
        Pair.End leftEnd = end(leftMap, scope, Side.LEFT);
        Pair.End rightEnd = end(rightMap, scope, Side.RIGHT);
        CreateReader.Read create = new CreateReader(map, name.orElse(""), mentions, problems).read();
        List<MatchRule> match = match(map, scope);
        Policies policies = new PolicyReader(map, scope, create.creation()).read();
        int before = problems.count();
        RowsReader rows = new RowsReader(scope);
        List<PropertyGroup> groups = rows.read(map.requiredList("properties", "list what travels, or write []"));
        Pair pair = new Pair(
                name.orElse(""), leftEnd, rightEnd, create.creation(), match, policies, groups, create.connected());
        map.keys().forEach(key -> lines.put(pair, key, map.lineOf(key)));
        if (problems.count() == before) {
            // A misspelt row would be reported a second time, as a required property that no row fills.
            new CreateChecks(scope, map, pair, rows.rows()).run(left, right);
        }
        return Optional.of(new PairChecks.Read(map.lineOf("name"), pair));
    }

    private Optional<YamlMap> end(YamlMap pair, Side side) {
        return pair.required(side.word(), "write { datatype: … }")
                .flatMap(node -> YamlMap.of(node, "\"" + side.word() + "\"", problems))
                .map(map -> map.allow(DefinitionKeys.END));
    }

    private static Pair.End end(Optional<YamlMap> end, PairScope scope, Side side) {
        return new Pair.End(
                scope.known(side).datatype(),
                condition(end, "filter", scope, side),
                condition(end, "deleted", scope, side));
    }

    private static Optional<Condition> condition(Optional<YamlMap> end, String key, PairScope scope, Side side) {
        return end.flatMap(
                map -> new ConditionReader(scope, key.equals("filter") ? key : "condition").read(map, key, side));
    }

    private Optional<Known> known(YamlMap end, Dataflow.End system) {
        Optional<String> datatype = end.requiredText("datatype", "");
        if (datatype.isEmpty() || !catalog.systems().contains(system.system())) {
            return datatype.map(name -> Known.wrong(system.system(), name));
        }
        String name = datatype.get();
        Set<String> datatypes = catalog.datatypes(system.system());
        if (!datatypes.contains(name)) {
            String message = system.system() + " has no datatype \"" + name + "\"";
            problems.at(end.lineOf("datatype"), message, Nearest.wayOut(name, datatypes));
            return Optional.of(Known.wrong(system.system(), name));
        }
        Optional<RecordSchema> schema = catalog.schema(system.system(), name);
        return Optional.of(new Known(
                system.system(),
                name,
                true,
                schema,
                catalog.absenceUnknown(system.system(), name),
                catalog.tellsCreation(system.system(), name),
                catalog.removals(system.system(), name),
                system.readOnly()));
    }

    private List<MatchRule> match(YamlMap map, PairScope scope) {
        List<MatchRule> rules = new ArrayList<>();
        for (Node node : map.list("match")) {
            rule(node).ifPresent(rule -> {
                if (rules.contains(rule)) {
                    problems.at(node, "the match rule \"" + rule.text() + "\" stands twice", "keep one of them");
                }
                rule.keys().forEach(key -> {
                    scope.property(Side.LEFT, key.left(), Problems.line(node));
                    scope.property(Side.RIGHT, key.right(), Problems.line(node));
                });
                lines.put(rule, Problems.line(node));
                rules.add(rule);
            });
        }
        return rules;
    }

    private Optional<MatchRule> rule(Node node) {
        String wayOut = "write \"left path = right path\", with \"and\" between several";
        try {
            Optional<String> text = Scalars.text(node);
            if (text.isPresent()) {
                return Optional.of(Grammar.matchRule(text.get()));
            }
            problems.at(node, "a match rule must be a text", wayOut);
        } catch (Malformed e) {
            problems.at(node, "malformed match rule: " + e.getMessage(), wayOut);
        }
        return Optional.empty();
    }
}
