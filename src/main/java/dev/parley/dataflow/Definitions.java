package dev.parley.dataflow;

import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.DefinitionException.Problem;
import dev.parley.yaml.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The definitions by name: those that ship, and those of a folder, which replace shipped ones of the same name. Only
 * the file asked for is read. Immutable and thread-safe.
 */
public final class Definitions {

    /** Class paths cannot be listed everywhere the function runs. */
    private static final List<String> BUILT_IN = List.of("customcrm-powerofficego", "powerofficego-shopify");

    private static final String SUFFIX = ".yaml";

    private final Optional<Path> folder;
    private final Catalog catalog;

    /** @param folder holds {@code dataflows/*.yaml}; what {@code PARLEY_DEFINITIONS} names */
    public Definitions(Optional<Path> folder, Catalog catalog) {
        this.folder = folder.map(path -> path.resolve("dataflows"));
        this.catalog = catalog;
    }

    /** @throws DefinitionException when there is none of that name, or when it has problems */
    public Dataflow named(String name) {
        return located(name).dataflow();
    }

    /**
     * Like {@link #named}, with the lines of its parts.
     *
     * @throws DefinitionException when there is none of that name, or when it has problems
     */
    public Located located(String name) {
        if (!Names.valid(name)) {
            throw unknown(name);
        }
        String file = name + SUFFIX;
        try {
            return DefinitionReader.locate(file, text(name, file), catalog);
        } catch (IOException e) {
            throw fault(file, "the file cannot be read as UTF-8 text", "check its encoding and its permissions");
        }
    }

    /** Every name there is, sorted. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(BUILT_IN);
        if (folder.filter(Files::isDirectory).isPresent()) {
            try (Stream<Path> files = Files.list(folder.get())) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .filter(Names::valid)
                        .forEach(names::add);
            } catch (IOException e) {
                throw fault("dataflows", "the folder of definitions cannot be listed", "check its permissions");
            }
        }
        return names;
    }

    private String text(String name, String file) throws IOException {
        Optional<Path> own = folder.map(path -> path.resolve(file)).filter(Files::exists);
        if (own.isPresent()) {
            return Files.readString(own.get());
        }
        try (InputStream shipped = BUILT_IN.contains(name) ? resource(file) : null) {
            if (shipped == null) {
                throw unknown(name);
            }
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String file) {
        return Definitions.class.getResourceAsStream("/dataflows/" + file);
    }

    private DefinitionException unknown(String name) {
        String message = "unknown dataflow \"" + name + "\"";
        return fault(name + SUFFIX, message, "PARLEY_DATAFLOW may be: " + String.join(", ", names()));
    }

    private static DefinitionException fault(String file, String message, String wayOut) {
        return new DefinitionException(List.of(new Problem(file, 0, message, wayOut)));
    }
}
