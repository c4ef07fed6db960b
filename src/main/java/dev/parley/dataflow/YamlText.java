package dev.parley.dataflow;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML text to nodes that know their lines. Nothing is ever constructed: no objects, no anchors, no tags. */
final class YamlText {

    private YamlText() {}

    /** The root, or empty when a problem was found that leaves nothing to read. */
    static Optional<Node> compose(String text, Problems problems) {
        try {
            refuseCleverness(text, problems);
            if (!problems.none()) {
                return Optional.empty();
            }
            LoaderOptions options = new LoaderOptions();
            Node root = new Composer(parser(text, options), new Resolver(), options).getSingleNode();
            if (root == null || root.getTag().equals(Tag.NULL)) {
                problems.at(1, "the file is empty", "start with \"dataflow: <name of this file without .yaml>\"");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            problems.at(
                    line, "not YAML: " + e.getProblem(), "check indentation, quotes and brackets here and just above");
        } catch (ReaderException e) {
            long lines = text.codePoints()
                    .limit(e.getPosition())
                    .filter(c -> c == '\n')
                    .count();
            problems.at((int) lines + 1, "not YAML: a character that is not allowed in text", "remove it");
        } catch (YAMLException e) {
            problems.at(1, "not YAML: the file is too large or nested too deep", "split it");
        }
        return Optional.empty();
    }

    private static void refuseCleverness(String text, Problems problems) {
        ParserImpl events = parser(text, new LoaderOptions());
        while (events.peekEvent() != null) {
            Event event = events.getEvent();
            int line = event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
            if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
                problems.at(
                        line, "anchors and aliases (& and *) are not supported", "write the value out, or quote it");
            } else if (tag(event) != null) {
                problems.at(line, "tags (!) are not supported", "leave it out, or quote the value");
            }
        }
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static ParserImpl parser(String text, LoaderOptions options) {
        return new ParserImpl(new StreamReader(text), options);
    }
}
