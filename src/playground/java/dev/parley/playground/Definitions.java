package dev.parley.playground;

import dev.parley.dataflow.Dataflow;
import dev.parley.function.SystemsCatalog;
import dev.parley.mapping.RecordSchema;
import dev.parley.systems.Systems;
import dev.parley.systems.rest.SystemFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The definitions the playground runs: the shipped ones, but creating on both sides, so that both ways can be watched;
 * and a folder of the user's own, as they are, which replace shipped ones of the same name.
 */
public final class Definitions {

    private static final String SHIPPED = "create: in-right";
    private static final String HERE = "create: both";
    private static final String SUFFIX = ".yaml";
    private static final List<String> KINDS = List.of("dataflows", "systems");

    private final Path folder;
    private final SystemsCatalog catalog;
    private final dev.parley.dataflow.Definitions read;

    private Definitions(Path folder) {
        this.folder = folder;
        this.catalog = new SystemsCatalog(Systems.builtInAnd(SystemFiles.in(folder)));
        this.read = new dev.parley.dataflow.Definitions(Optional.of(folder), catalog);
    }

    /**
     * Gathers all of them in a folder that is emptied before.
     *
     * @param own a folder with {@code dataflows/*.yaml} and {@code systems/*.yaml}
     * @throws IOException if that folder cannot be read
     * @throws dev.parley.yaml.DefinitionException if a system of that folder has problems
     */
    public static Definitions gather(Path folder, Optional<Path> own) throws IOException {
        empty(folder);
        var shipped = new dev.parley.dataflow.Definitions(
                        Optional.empty(), new SystemsCatalog(Systems.builtInAnd(List.of())))
                .names();
        for (var name : shipped) {
            write(folder, name);
        }
        if (own.isPresent()) {
            copy(own.get(), folder);
        }
        return new Definitions(folder);
    }

    /** What {@code PARLEY_DEFINITIONS} is to name. */
    public Path folder() {
        return folder;
    }

    SortedSet<String> names() {
        return read.names();
    }

    /** @throws dev.parley.yaml.DefinitionException when there is none of that name, or when it has problems */
    public Dataflow named(String name) {
        return read.named(name);
    }

    /** The schema of a datatype. */
    public RecordSchema schema(String system, String datatype) {
        return catalog.schema(system, datatype).orElseThrow();
    }

    /**
     * Writes {@code dataflows/{name}.yaml} below the folder and answers the folder.
     *
     * @throws IOException if there is no such shipped definition, or it does not create on the right
     */
    static Path write(Path folder, String name) throws IOException {
        var file = folder.resolve("dataflows").resolve(name + SUFFIX);
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
        var resource = "/dataflows/" + name + SUFFIX;
        try (var content = Definitions.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(
                        "The definition " + resource + " is not on the class path: build the project first");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path own, Path folder) throws IOException {
        if (!Files.isDirectory(own)) {
            throw new IOException("There is no folder " + own + ": --definitions or PARLEY_DEFINITIONS is to name one");
        }
        for (var kind : KINDS) {
            if (Files.isDirectory(own.resolve(kind))) {
                Files.createDirectories(folder.resolve(kind));
                try (var files = Files.newDirectoryStream(own.resolve(kind), "*" + SUFFIX)) {
                    for (var file : files) {
                        Files.writeString(folder.resolve(kind).resolve(file.getFileName()), Files.readString(file));
                    }
                }
            }
        }
    }
}
