package dev.parley.playground;

import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The small job in {@code bench/node}, as a user would write it for Node.js with the AWS SDK v3, bundled into one file
 * as AWS advises. Fetches what it needs with npm once.
 */
final class NodeJob {

    private static final Path FOLDER = Path.of("bench/node");
    private static final Path BUNDLE = FOLDER.resolve("dist/job.cjs");
    private static final long MOST_MINUTES = 5;

    private NodeJob() {}

    /** Starts instances of it; empty where Node.js or npm is missing, or does not get its packages. */
    static Optional<Launcher> launcher(Map<String, String> environment) throws IOException, InterruptedException {
        if (!Files.exists(BUNDLE) && !(npm("install", "--no-audit", "--no-fund") && npm("run", "bundle"))) {
            return Optional.empty();
        }
        var command = List.of("node", BUNDLE.toAbsolutePath().toString());
        return Optional.of(new FunctionProcess(command, FOLDER.toAbsolutePath(), environment, line -> {}));
    }

    /** Bytes of the one file it is deployed as. */
    static long size() throws IOException {
        return Files.size(BUNDLE);
    }

    private static boolean npm(String... arguments) throws InterruptedException {
        try {
            var command = new ArrayList<>(List.of("npm"));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
