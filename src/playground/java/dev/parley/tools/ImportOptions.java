package dev.parley.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How an import is asked for.
 *
 * @param sources documents and folders of documents
 * @param out the folder to write into
 * @param definitions the folder with the user's own systems and dataflows
 * @param force whether files that are there are replaced
 * @param json whether each report is written as JSON too
 */
record ImportOptions(
        List<Path> sources,
        Path out,
        Optional<Path> definitions,
        Optional<String> targetLabel,
        boolean bothWays,
        boolean force,
        boolean json) {

    static final String USAGE =
            """
            ./parley import FILE|FOLDER ... [--out FOLDER] [--definitions FOLDER] [--target-label LABEL] [--both-ways]
                            [--force] [--json]
              FILE|FOLDER           dataflow documents (*.rst); a document and its reverse become one dataflow
              --out FOLDER          where to write dataflows/NAME.yaml and NAME.report.md (this folder)
              --definitions FOLDER  your own systems/*.yaml and dataflows/*.yaml; without it PARLEY_DEFINITIONS
              --target-label LABEL  the target system of documents that leave it blank
              --both-ways           rows of a document without its reverse travel both ways
              --force               replace files that are there
              --json                write NAME.report.json, too""";

    ImportOptions {
        sources = List.copyOf(sources);
    }

    /**
     * @param caller the folder that relative paths begin at
     * @param definitions the folder to take where the arguments name none
     * @throws IllegalArgumentException if an argument is unknown or lacks its value, or no document is named
     */
    static ImportOptions of(List<String> arguments, Path caller, Optional<Path> definitions) {
        List<Path> sources = new ArrayList<>();
        ImportOptions options =
                new ImportOptions(List.of(), caller, definitions, Optional.empty(), false, false, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--out" -> options = options.into(caller.resolve(value(name, rest)));
                case "--definitions" -> options = options.knowing(caller.resolve(value(name, rest)));
                case "--target-label" -> options = options.labelled(value(name, rest));
                case "--both-ways" -> options = options.with(true, options.force, options.json);
                case "--force" -> options = options.with(options.bothWays, true, options.json);
                case "--json" -> options = options.with(options.bothWays, options.force, true);
                default -> sources.add(caller.resolve(source(name)));
            }
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no document is named");
        }
        return options.of(sources);
    }

    private ImportOptions of(List<Path> others) {
        return new ImportOptions(others, out, definitions, targetLabel, bothWays, force, json);
    }

    private ImportOptions into(Path other) {
        return new ImportOptions(sources, other, definitions, targetLabel, bothWays, force, json);
    }

    private ImportOptions knowing(Path other) {
        return new ImportOptions(sources, out, Optional.of(other), targetLabel, bothWays, force, json);
    }

    private ImportOptions labelled(String label) {
        return new ImportOptions(sources, out, definitions, Optional.of(label), bothWays, force, json);
    }

    private ImportOptions with(boolean both, boolean replace, boolean asJson) {
        return new ImportOptions(sources, out, definitions, targetLabel, both, replace, asJson);
    }

    private static String source(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown argument " + argument);
        }
        return argument;
    }

    private static String value(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw new IllegalArgumentException(name + " takes a value");
        }
        return value;
    }
}
