package dev.parley.systems.rest;

import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.Names;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Section;
import dev.parley.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the file of a system, strictly: every problem is found at once. Stateless and thread-safe. */
final class SystemReader {

    private static final String START = "start with \"system: <name of this file without .yaml>\"";

    private final Problems problems;
    private final String expectedName;

    private SystemReader(String name, Problems problems) {
        this.expectedName = name;
        this.problems = problems;
    }

    /**
     * @param name of the file without {@code .yaml}, which must be the system's
     * @param yaml text of the file
     * @throws DefinitionException with every problem of the file
     */
    static RestDefinition read(String name, String yaml) {
        Problems problems = new Problems("systems/" + name + ".yaml");
        Optional<RestDefinition> read = YamlText.compose(yaml, START, problems)
                .flatMap(root -> Section.of(root, "the file", SystemKeys.SYSTEM, problems))
                .map(new SystemReader(name, problems)::system);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    private RestDefinition system(Section root) {
        name(root);
        Map<String, Datatype> datatypes = new LinkedHashMap<>();
        root.entries("datatypes", Section.class)
                .forEach((name, section) ->
                        datatypes.put(name, new DatatypeReader(name, section, new Conventions(section, root)).read()));
        if (datatypes.isEmpty()) {
            root.problem("datatypes", "a system without datatypes", "describe one under \"datatypes\"");
        }
        Optional<WebhookRule> webhook =
                root.section("webhook").map(section -> WebhookReader.read(section, datatypes.keySet()));
        return new RestDefinition(
                expectedName, root.text("label", expectedName), AccessReader.read(root), webhook, datatypes);
    }

    private void name(Section root) {
        root.text("system").filter(given -> !given.equals(expectedName)).ifPresent(given -> {
            String message = Names.valid(given)
                    ? "the system \"" + given + "\" stands in a file named otherwise"
                    : "\"" + given + "\" cannot be a name";
            root.problem("system", message, "write \"system: " + expectedName + "\", or rename the file");
        });
    }
}
