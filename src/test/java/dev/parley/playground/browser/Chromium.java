package dev.parley.playground.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium of this machine with a profile of its own, driven over the DevTools protocol. Ends its process,
 * and removes the profile, with {@link #close()}.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Without a sandbox: it needs privileges that build machines lack, and only a page of this machine is shown. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-breakpad",
            "--window-size=1400,1100",
            "--remote-debugging-port=0");

    private final Path profile;
    private final Process process;
    private final String devTools;

    private Chromium(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
        this.devTools = "http://127.0.0.1:" + port();
    }

    /** The browser's program; none if this machine has no Chromium. */
    public static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(Path program) throws IOException {
        var profile = Files.createTempDirectory("parley-chromium");
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(profile.resolve("output").toFile());
        builder.environment().put("HOME", profile.toString());
        return new Chromium(profile, builder.start());
    }

    /** Opens an address in a new tab. */
    public Tab open(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(devTools + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        var target = new ObjectMapper().readTree(answer.body());
        var tab = new Tab(URI.create(target.path("webSocketDebuggerUrl").asText()));
        tab.go(address);
        return tab;
    }

    @Override
    public void close() throws IOException {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).ignoreExceptions().until(this::isRemoved);
    }

    /** The last of its processes may still write while it ends. */
    private boolean isRemoved() throws IOException {
        try (var files = Files.walk(profile)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return Files.notExists(profile);
    }

    /** Chromium writes the port it has taken into its profile. */
    private String port() {
        var file = profile.resolve("DevToolsActivePort");
        return await().atMost(PATIENCE).until(() -> firstLine(file), line -> !line.isEmpty());
    }

    private String firstLine(Path file) throws IOException {
        if (!process.isAlive()) {
            throw new IOException("Chromium ended: " + Files.readString(profile.resolve("output")));
        }
        try (var lines = Files.exists(file) ? Files.lines(file) : Stream.<String>empty()) {
            return lines.findFirst().orElse("");
        }
    }
}
