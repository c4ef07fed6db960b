package dev.parley.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlText;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as an editor sees it when it checks it against a JSON Schema. */
final class YamlJson {

    private YamlJson() {}

    /** Empty where the text is no YAML. */
    static Optional<JsonNode> of(String yaml) {
        return YamlText.compose(yaml, new Problems("")).map(YamlJson::of);
    }

    private static JsonNode of(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.getValue()
                    .forEach(entry ->
                            object.set(Scalars.text(entry.getKeyNode()).orElse("?"), of(entry.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(each -> array.add(of(each)));
            return array;
        }
        return Scalars.isNull(node) ? NullNode.getInstance() : Scalars.json((ScalarNode) node);
    }
}
