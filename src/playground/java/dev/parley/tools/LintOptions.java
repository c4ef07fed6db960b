package dev.parley.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be looked over.
 *
 * @param source name of a dataflow, a file, or a folder of definitions; empty for every dataflow there is
 * @param definitions a folder of the user's own definitions and systems
 */
record LintOptions(Optional<String> source, Optional<Path> definitions, boolean json) {

    static final String USAGE =
            """
            ./parley lint [DATAFLOW|FILE.yaml|FOLDER] [--definitions FOLDER] [--json]
              DATAFLOW              the name of a dataflow; without any, all there are
              FILE.yaml             a definition anywhere else
              FOLDER                the same as --definitions FOLDER, but only what is in it
              --definitions FOLDER  your own dataflows/*.yaml and systems/*.yaml, beside the shipped ones
              --json                prints {"findings":[...]}""";

    /** @throws IllegalArgumentException if an argument is unknown or has no value */
    static LintOptions of(List<String> arguments) {
        var options = new LintOptions(Optional.empty(), Optional.empty(), false);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (argument.equals("--json")) {
                options = new LintOptions(options.source, options.definitions, true);
            } else if (argument.equals("--definitions")) {
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException("--definitions needs a folder");
                }
                options = new LintOptions(options.source, Optional.of(Path.of(rest.next())), options.json);
            } else if (options.source.isPresent() || argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown argument " + argument);
            } else {
                options = new LintOptions(Optional.of(argument), options.definitions, options.json);
            }
        }
        return options;
    }

    /** These, with a folder of definitions if they name none. */
    LintOptions orDefinitions(Optional<Path> folder) {
        return new LintOptions(source, definitions.or(() -> folder), json);
    }

    /** Relative files and folders are below the one given. */
    LintOptions from(Path caller) {
        return new LintOptions(source, definitions.map(caller::resolve), json);
    }
}
