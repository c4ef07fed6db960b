package dev.parley.playground;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How the playground is started.
 *
 * @param dataflow the one to begin with
 * @param definitions a folder of the user's own definitions
 * @param port of the page, the webhooks and {@code /invoke}; 0 for any free one
 * @param every how often a sync is scheduled
 * @param instances of the function at most
 * @param log whether the function's log lines go to the console too
 */
record Options(String dataflow, Optional<Path> definitions, int port, Duration every, int instances, boolean log) {

    static final String USAGE =
            """
            ./parley playground [DATAFLOW] [--definitions FOLDER] [--port N] [--every SECONDS] [--instances N] [--log]
              DATAFLOW              the dataflow to begin with (powerofficego-shopify); --dataflow NAME says the same
              --definitions FOLDER  your own dataflows/*.yaml and systems/*.yaml, beside the shipped ones
              --port N              where the page is (8080; 0 takes any free port)
              --every SECONDS       how often a sync is scheduled (10)
              --instances N         how many instances of the function may run at once (2)
              --log                 show the function's log lines here, too""";

    static final Options DEFAULTS =
            new Options("powerofficego-shopify", Optional.empty(), 8080, Duration.ofSeconds(10), 2, false);

    /** @throws IllegalArgumentException if an argument is unknown, has no value or one out of range */
    static Options of(List<String> arguments) {
        var options = DEFAULTS;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            options = switch (name) {
                case "--dataflow" -> options.withDataflow(text(name, rest));
                case "--definitions" -> options.withDefinitions(Optional.of(Path.of(text(name, rest))));
                case "--port" -> options.withPort(number(name, rest, 0, 65_535));
                case "--every" -> options.withEvery(number(name, rest, 1, 86_400));
                case "--instances" -> options.withInstances(number(name, rest, 1, 10));
                case "--log" -> options.logging();
                default -> options.withDataflow(dataflow(name));
            };
        }
        return options;
    }

    /** These, with a folder of definitions if they name none. */
    Options orDefinitions(Optional<Path> folder) {
        return withDefinitions(definitions.or(() -> folder));
    }

    /** These, with a relative folder of definitions below the one given. */
    Options from(Path caller) {
        return withDefinitions(definitions.map(caller::resolve));
    }

    private Options withDataflow(String other) {
        return new Options(other, definitions, port, every, instances, log);
    }

    private Options withDefinitions(Optional<Path> folder) {
        return new Options(dataflow, folder, port, every, instances, log);
    }

    private Options withPort(int other) {
        return new Options(dataflow, definitions, other, every, instances, log);
    }

    private Options withEvery(int seconds) {
        return new Options(dataflow, definitions, port, Duration.ofSeconds(seconds), instances, log);
    }

    private Options withInstances(int other) {
        return new Options(dataflow, definitions, port, every, other, log);
    }

    private Options logging() {
        return new Options(dataflow, definitions, port, every, instances, true);
    }

    private static String dataflow(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown argument " + argument);
        }
        return argument;
    }

    private static String text(String name, Iterator<String> rest) {
        var text = rest.hasNext() ? rest.next() : "";
        if (text.isEmpty() || text.startsWith("-")) {
            throw new IllegalArgumentException(name + " takes a name");
        }
        return text;
    }

    private static int number(String name, Iterator<String> rest, int least, int most) {
        var text = rest.hasNext() ? rest.next() : "";
        if (text.matches("\\d{1,6}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(name + " takes a number from " + least + " to " + most);
    }
}
