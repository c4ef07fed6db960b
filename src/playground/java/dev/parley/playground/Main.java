package dev.parley.playground;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Starts the playground: the two simulated systems with records in them, DynamoDB Local, the function as built, and the
 * page. Runs until it is interrupted. {@code ./parley playground} builds and calls it.
 */
public final class Main {

    /** System property naming the folder it was called from: {@code ./parley} goes to the project's first. */
    private static final String CALLER_PROPERTY = "parley.caller";

    private Main() {}

    /** Exits with 2 when an argument is wrong and with 1 when something could not be started. */
    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.of(List.of(arguments))
                    .orDefinitions(Optional.ofNullable(System.getenv("PARLEY_DEFINITIONS"))
                            .filter(text -> !text.isBlank())
                            .map(Path::of))
                    .from(Path.of(System.getProperty(CALLER_PROPERTY, "")));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        try {
            var stage = Stage.open(options, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "end-playground"));
            System.out.println("Parley playground: " + stage.address() + "  (Ctrl-C ends it)");
        } catch (Exception e) {
            System.err.println("The playground could not be started: " + e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }
}
