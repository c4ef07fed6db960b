package dev.parley.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML text to nodes that know their lines. Nothing is ever constructed: no objects, no anchors, no tags. */
public final class YamlText {

    private YamlText() {}

    /** The root of a dataflow, or empty when a problem was found that leaves nothing to read. */
    public static Optional<Node> compose(String text, Problems problems) {
        return compose(text, "start with \"dataflow: <name of this file without .yaml>\"", problems);
    }

    /**
     * The root, or empty when a problem was found that leaves nothing to read.
     *
     * @param start the way out of an empty file
     */
    public static Optional<Node> compose(String text, String start, Problems problems) {
        try {
            Events events = new Events(text, problems);
            if (!problems.none()) {
                return Optional.empty();
            }
            Node root = new Composer(events, new Resolver(), new LoaderOptions()).getSingleNode();
            if (root == null || root.getTag().equals(Tag.NULL)) {
                problems.at(1, "the file is empty", start);
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            syntax(e, problems);
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

    /** What never ends is reported where it began, not at the end of the file. */
    private static void syntax(MarkedYAMLException e, Problems problems) {
        int at = line(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
        int began = line(e.getContextMark() == null ? e.getProblemMark() : e.getContextMark());
        String problem = String.valueOf(e.getProblem());
        boolean endless = problem.contains("end of stream") || problem.contains("stream end");
        String since = endless || began == at ? "" : ", in what began in line " + began;
        String wayOut = "check indentation, quotes and brackets here and just above";
        problems.at(endless ? began : at, "not YAML: " + problem + since, wayOut);
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
