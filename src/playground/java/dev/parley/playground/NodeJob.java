package dev.parley.playground;

import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The small job in {@code bench/node}, as a user would write it for Node.js with the AWS SDK v3: with the SDK as it is
 * installed, which is how Lambda's own runtime has it, and bundled into one file. Fetches what it needs with npm once.
 */
final class NodeJob {

    private static final Path FOLDER = Path.of("bench/node");
    private static final Path BUNDLE = FOLDER.resolve("dist/job.cjs");
    private static final long MOST_MINUTES = 5;

    private NodeJob() {}

    /** Whether it is here; false where Node.js or npm is missing, or npm gets no packages. */
    static boolean fetched() throws InterruptedException {
        return Files.exists(BUNDLE) || npm("install", "--no-audit", "--no-fund") && npm("run", "bundle");
    }

    /** Starts instances of it as it was written, with the SDK in a folder beside it. */
    static Launcher asWritten(Map<String, String> environment) {
        return launcher(FOLDER.resolve("job.mjs"), environment);
    }

    /** Starts instances of the one file. */
    static Launcher bundled(Map<String, String> environment) {
        return launcher(BUNDLE, environment);
    }

    private static Launcher launcher(Path file, Map<String, String> environment) {
        var command = List.of("node", file.toAbsolutePath().toString());
        return new FunctionProcess(command, FOLDER.toAbsolutePath(), environment, line -> {});
    }

    /** Bytes of what is deployed. */
    static long size(boolean bundled) throws IOException {
        return Files.size(bundled ? BUNDLE : FOLDER.resolve("job.mjs"));
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
