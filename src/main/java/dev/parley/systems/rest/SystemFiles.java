package dev.parley.systems.rest;

import dev.parley.systems.SystemType;
import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.DefinitionException.Problem;
import dev.parley.yaml.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The systems that are described by files: those that ship, and those of a folder. Stateless and thread-safe. */
public final class SystemFiles {

    /** Class paths cannot be listed everywhere the function runs. */
    private static final List<String> BUILT_IN = List.of("customcrm", "dolibarr", "espocrm");

    private static final String SUFFIX = ".yaml";

    private SystemFiles() {}

    /** The names of the systems that ship. */
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /** One of the systems that ship. */
    public static SystemType shipped(String name) {
        return type(name, text(name));
    }

    /**
     * A system by the text of its file.
     *
     * @param name of the file without {@code .yaml}
     * @throws DefinitionException with every problem of the text
     */
    public static SystemType of(String name, String yaml) {
        return type(name, yaml);
    }

    /**
     * The systems of {@code systems/*.yaml} in a folder, which need not be there.
     *
     * @throws DefinitionException with every problem of every file
     */
    public static List<SystemType> in(Path folder) {
        List<SystemType> types = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder.resolve("systems"))) {
            try {
                types.add(read(file));
            } catch (DefinitionException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems);
        }
        return types;
    }

    private static SystemType type(String name, String yaml) {
        return new RestType(SystemReader.read(name, yaml), Clock.systemUTC());
    }

    private static SystemType read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!Names.valid(name)) {
            throw fault(name + SUFFIX, "the file's name cannot be a system's", "use letters, digits, dots, hyphens");
        }
        try {
            return of(name, Files.readString(file));
        } catch (IOException e) {
            throw fault(
                    name + SUFFIX, "the file cannot be read as UTF-8 text", "check its encoding and its permissions");
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw fault("", "the folder of systems cannot be listed", "check its permissions");
        }
    }

    private static String text(String name) {
        try (InputStream file = SystemFiles.class.getResourceAsStream("/systems/" + name + SUFFIX)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefinitionException fault(String file, String message, String wayOut) {
        return new DefinitionException(List.of(new Problem("systems/" + file, 0, message, wayOut)));
    }
}
