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
     * Writes {@code dataflows/{name}.yaml} below the folder.
     *
     * @throws IOException if there is no such shipped definition, or it does not say where it creates
     */
    static Path write(Path folder, String name) throws IOException {
        var resource = "/dataflows/" + name + ".yaml";
        try (var shipped = Definitions.class.getResourceAsStream(resource)) {
            if (shipped == null) {
                throw new IOException(
                        "The definition " + resource + " is not on the class path: build the project first");
            }
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(SHIPPED)) {
                throw new IOException("The shipped definition " + name + " no longer says \"" + SHIPPED + "\"");
            }
            var file = folder.resolve("dataflows").resolve(name + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace(SHIPPED, HERE));
        }
        return folder;
    }
}
