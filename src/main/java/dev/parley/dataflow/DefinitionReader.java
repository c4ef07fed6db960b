package dev.parley.dataflow;

import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.Names;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import dev.parley.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a definition, strictly: unknown and repeated keys, unknown systems, datatypes and paths, values and
 * combinations that cannot be are problems. Stateless and thread-safe.
 */
public final class DefinitionReader {

    private final Catalog catalog;
    private final Problems problems;
    private final Lines lines = new Lines();
    private final String expectedName;

    private DefinitionReader(String fileName, Catalog catalog) {
        this.catalog = catalog;
        this.problems = new Problems(fileName);
        this.expectedName = fileName.replaceFirst("\\.yaml$", "");
    }

    /**
     * @param fileName without folder; without {@code .yaml} it must be the definition's name
     * @param yaml the text of the file
     * @param catalog what the systems declare; datatypes without schema have their paths taken as they are
     * @throws DefinitionException with every problem of the file
     */
    public static Dataflow read(String fileName, String yaml, Catalog catalog) {
        return locate(fileName, yaml, catalog).dataflow();
    }

    /**
     * Like {@link #read}, with the lines of its parts.
     *
     * @throws DefinitionException with every problem of the file
     */
    public static Located locate(String fileName, String yaml, Catalog catalog) {
        DefinitionReader reader = new DefinitionReader(fileName, catalog);
        Optional<Dataflow> dataflow = YamlText.compose(yaml, reader.problems)
                .flatMap(root -> YamlMap.of(root, "a definition", reader.problems))
                .map(root -> reader.read(root.allow(DefinitionKeys.DATAFLOW)));
        reader.problems.throwIfAny();
        return new Located(dataflow.orElseThrow(), reader.lines);
    }

    private Dataflow read(YamlMap root) {
        String name = name(root);
        Dataflow.End left = end(root, Side.LEFT);
        Dataflow.End right = end(root, Side.RIGHT);
        if (left.readOnly() && right.readOnly()) {
            String message = "both systems are read-only: there is nothing to do";
            problems.at(root.lineOf("right"), message, "let one of them be written");
        }
        List<Node> nodes = root.requiredItems("pairs", "list what is to be kept in step");
        Mentions mentions = new Mentions();
        PairReader reader = new PairReader(left, right, catalog, mentions, lines, problems);
        List<PairChecks.Read> pairs =
                nodes.stream().flatMap(node -> reader.read(node).stream()).toList();
        new PairChecks(left, right, problems).run(pairs);
        mentions.check(pairs.stream().map(PairChecks.Read::pair).toList(), problems);
        Side tie = root.choice("tie", Side.class).orElse(Side.LEFT);
        return new Dataflow(
                name,
                left,
                right,
                tie,
                pairs.stream().map(PairChecks.Read::pair).toList());
    }

    private String name(YamlMap root) {
        Optional<String> name = Names.required(root, "dataflow", problems);
        name.filter(given -> Names.valid(given) && !given.equals(expectedName)).ifPresent(given -> {
            String message = "the dataflow \"" + given + "\" stands in a file named otherwise";
            problems.at(
                    root.lineOf("dataflow"), message, "write \"dataflow: " + expectedName + "\", or rename the file");
        });
        return name.orElse("");
    }

    private Dataflow.End end(YamlMap root, Side side) {
        Optional<YamlMap> map = root.required(side.word(), "write { system: … }")
                .flatMap(node -> YamlMap.of(node, "\"" + side.word() + "\"", problems))
                .map(end -> end.allow(DefinitionKeys.SYSTEM));
        Optional<String> system = map.flatMap(end -> end.requiredText("system", ""));
        system.filter(name -> !catalog.systems().contains(name)).ifPresent(name -> {
            String wayOut = Nearest.wayOut(name, catalog.systems());
            problems.at(map.orElseThrow().lineOf("system"), "unknown system \"" + name + "\"", wayOut);
        });
        String label = map.flatMap(end -> end.text("label")).or(() -> system).orElse("");
        return new Dataflow.End(
                system.orElse(""),
                label,
                map.filter(end -> end.flag("readOnly")).isPresent());
    }
}
