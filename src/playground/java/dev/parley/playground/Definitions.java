package dev.parley.playground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The definition the playground runs: the shipped one, but creating on both sides, so that both ways can be watched. */
final class Definitions {

    private static final String SHIPPED = "create: in-right";
    private static final String HERE = "create: both";

    private Definitions() {}

    /**
     * Writes {@code dataflows/{name}.yaml} below the folder and answers the folder.
     *
     * @throws IOException if there is no such shipped definition, or it does not create on the right
     */
    static Path write(Path folder, String name) throws IOException {
        var file = folder.resolve("dataflows").resolve(name + ".yaml");
        var text = creatingOnBothSides(name, shipped(name));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return folder;
    }

    static String creatingOnBothSides(String name, String shipped) throws IOException {
        if (!shipped.contains(SHIPPED)) {
            throw new IOException("The shipped definition " + name + " does not say \"" + SHIPPED + "\"");
        }
        return shipped.replace(SHIPPED, HERE);
    }

    private static String shipped(String name) throws IOException {
        var resource = "/dataflows/" + name + ".yaml";
        try (var content = Definitions.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(
                        "The definition " + resource + " is not on the class path: build the project first");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
