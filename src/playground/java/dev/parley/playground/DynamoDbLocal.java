package dev.parley.playground;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * DynamoDB Local as a process of its own, in memory, on a free loopback port. Its libraries clash with those of this
 * project, so it runs from a folder of its own, which the build fills: {@value #FOLDER_PROPERTY}, or
 * {@code target/dynamodb-local} below the working directory.
 *
 * <p>It accepts any credentials and keeps one database for all of them and all regions. Other than the service it
 * neither throttles nor checks access, and it may delete expired items within seconds. Needs an x86-64 Linux, a Mac or
 * Windows.
 *
 * <p>It listens on 127.0.0.1 only. It ends with {@link #close()}, and with this Java process at the latest. Safe for
 * use by several threads.
 */
public final class DynamoDbLocal implements AutoCloseable {

    /** System property naming the folder of DynamoDB Local's libraries. */
    public static final String FOLDER_PROPERTY = "parley.dynamodb-local";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Process process;
    private final int port;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts an empty database and waits until it takes connections, usually one to two seconds.
     *
     * @throws IllegalStateException if its folder is missing, the process ends early, or a minute passes; the message
     *     carries the last lines of its output
     */
    public static DynamoDbLocal start() {
        var folder = folder();
        try {
            var port = freePort();
            var log = Files.createTempFile("dynamodb-local", ".log");
            log.toFile().deleteOnExit();
            var started = new DynamoDbLocal(launch(folder, port, log), port);
            started.awaitPort(log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local could not be started from " + folder, e);
        }
    }

    /** The endpoint to give to a DynamoDB client, such as {@code http://127.0.0.1:40123}. */
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK.getHostAddress() + ":" + port);
    }

    /** Ends the process and with it all data. Further calls do nothing. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path folder() {
        var folder = Path.of(System.getProperty(FOLDER_PROPERTY, "target/dynamodb-local"))
                .toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("DynamoDB Local is not in " + folder
                    + ": run ./mvnw process-test-classes, or name its folder by -D" + FOLDER_PROPERTY + "=...");
        }
        return folder;
    }

    private static Process launch(Path folder, int port, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsqlite4java.library.path=" + folder,
                "-cp",
                folder.resolve("*") + File.pathSeparator + ownClasses(),
                LoopbackDynamoDb.class.getName(),
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                Integer.toString(port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static Path ownClasses() {
        try {
            var source = LoopbackDynamoDb.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this class lies in a folder whose name is not a valid URI", e);
        }
    }

    private void awaitPort(Path log) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (System.nanoTime() > end || !pause()) {
                close();
                throw new IllegalStateException(
                        "DynamoDB Local did not come up on port " + port + "; it said: " + tail(log));
            }
        }
    }

    /** @return false if the process ended meanwhile */
    private boolean pause() {
        try {
            return !process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
