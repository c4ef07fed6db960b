package dev.parley.playground.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Starts a built function as a process of its own. It sees the variables given and what any program needs, nothing else
 * of this process' environment: credentials of the developer stay out. Instances end with this process at the latest.
 */
public final class FunctionProcess implements Launcher {

    private static final Set<String> KEPT = Set.of("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "SystemRoot");

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment;
    private final Consumer<String> log;

    /**
     * @param environment settings of the function
     * @param log takes each line the instances write, from several threads
     */
    public FunctionProcess(FunctionPackage unpacked, Map<String, String> environment, Consumer<String> log) {
        this(unpacked.command(), unpacked.folder(), environment, log);
    }

    /** Any program that asks a Runtime API for work. */
    public FunctionProcess(List<String> command, Path folder, Map<String, String> environment, Consumer<String> log) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    @Override
    public Running launch(String runtimeApi) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(environment);
        builder.environment().putAll(runtimeVariables(runtimeApi));
        var process = builder.start();
        var atExit = new Thread(process::destroyForcibly, "end-function");
        Runtime.getRuntime().addShutdownHook(atExit);
        var reader = new Thread(() -> read(process), "function-log-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        return new Started(process, atExit);
    }

    private Map<String, String> runtimeVariables(String runtimeApi) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", runtimeApi,
                "AWS_LAMBDA_FUNCTION_NAME", "parley-playground",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_EC2_METADATA_DISABLED", "true",
                "LAMBDA_TASK_ROOT", folder.toString(),
                "DISABLE_SIGNAL_HANDLERS", "true");
    }

    private void read(Process process) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(log);
        } catch (IOException | UncheckedIOException e) {
            log.accept("The log of instance " + process.pid() + " broke off");
        }
    }

    private record Started(Process process, Thread atExit) implements Running {

        @Override
        public CompletableFuture<String> ended() {
            return process.onExit().thenApply(over -> {
                forgetHook();
                return "exit code " + over.exitValue();
            });
        }

        @Override
        public void stop() {
            process.destroyForcibly();
        }

        private void forgetHook() {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException shuttingDown) {
                // The hook is running, or about to: there is nothing left to end.
            }
        }
    }
}
