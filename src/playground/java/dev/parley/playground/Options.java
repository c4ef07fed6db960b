package dev.parley.playground;

import java.time.Duration;
import java.util.List;

/**
 * How the playground is started.
 *
 * @param port of the page, the webhooks and {@code /invoke}; 0 for any free one
 * @param every how often a sync is scheduled
 * @param instances of the function at most
 * @param log whether the function's log lines go to the console too
 */
record Options(int port, Duration every, int instances, boolean log) {

    static final String USAGE =
            """
            ./parley playground [--port N] [--every SECONDS] [--instances N] [--log]
              --port N         where the page is (8080; 0 takes any free port)
              --every SECONDS  how often a sync is scheduled (10)
              --instances N    how many instances of the function may run at once (2)
              --log            show the function's log lines here, too""";

    static final Options DEFAULTS = new Options(8080, Duration.ofSeconds(10), 2, false);

    /** @throws IllegalArgumentException if an argument is unknown, has no value or one out of range */
    static Options of(List<String> arguments) {
        var options = DEFAULTS;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            options = switch (name) {
                case "--port" -> options.withPort(number(name, rest.hasNext() ? rest.next() : "", 0, 65_535));
                case "--every" -> options.withEvery(number(name, rest.hasNext() ? rest.next() : "", 1, 86_400));
                case "--instances" -> options.withInstances(number(name, rest.hasNext() ? rest.next() : "", 1, 10));
                case "--log" -> new Options(options.port, options.every, options.instances, true);
                default -> throw new IllegalArgumentException("unknown argument " + name);
            };
        }
        return options;
    }

    private Options withPort(int other) {
        return new Options(other, every, instances, log);
    }

    private Options withEvery(int seconds) {
        return new Options(port, Duration.ofSeconds(seconds), instances, log);
    }

    private Options withInstances(int other) {
        return new Options(port, every, other, log);
    }

    private static int number(String name, String text, int least, int most) {
        if (text.matches("\\d{1,6}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(name + " takes a number from " + least + " to " + most);
    }
}
