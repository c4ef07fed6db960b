package dev.parley.playground.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FunctionProcessTest {

    @TempDir
    private Path folder;

    private final List<String> named = new ArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @Test
    void runsANativeFunctionFromItsArchive() throws IOException {
        pack("bootstrap", curlRuntime("\"table\":\"'\"$PARLEY_TABLE\"'\""));
        try (var unpacked = FunctionPackage.unpack(folder);
                var lambda = lambda(new FunctionProcess(unpacked, Map.of("PARLEY_TABLE", "links"), log::add))) {
            var answer = lambda.invoke("{}".getBytes()).join();

            assertThat(answer).asString().isEqualTo("{\"table\":\"links\"}");
            assertThat(log).contains("started");
        }
    }

    @Test
    void keepsTheDevelopersOwnVariablesFromTheFunction() throws Exception {
        var command = List.of("sh", "-c", "env");

        new FunctionProcess(command, folder, Map.of("PARLEY_TABLE", "links"), log::add)
                .launch("127.0.0.1:1")
                .ended()
                .get(10, TimeUnit.SECONDS);

        await().until(() -> log.contains("PARLEY_TABLE=links"));
        assertThat(log).contains("AWS_LAMBDA_RUNTIME_API=127.0.0.1:1").noneMatch(line -> line.startsWith("HOME="));
    }

    @Test
    void saysHowAnInstanceEnded() throws IOException {
        var exiting = new FunctionProcess(List.of("sh", "-c", "exit 3"), folder, Map.of(), log::add);
        try (var lambda = lambda(exiting)) {
            assertThatThrownBy(() -> lambda.invoke("{}".getBytes()).join())
                    .hasMessageContaining("the instance ended: exit code 3");
        }
    }

    @Test
    void carriesTheReasonOfAFailedStart() throws IOException {
        var failing = new FunctionProcess(
                List.of(
                        "sh",
                        "-c",
                        "curl -s -d '{\"errorType\":\"Init\",\"errorMessage\":\"no key\"}'"
                                + " http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/init/error; exit 1"),
                folder,
                Map.of(),
                log::add);
        try (var lambda = lambda(failing)) {
            assertThatThrownBy(() -> lambda.invoke("{}".getBytes()).join()).hasMessageContaining("no key");
        }
    }

    @Test
    void startsAJavaFunctionThroughTheRuntimeClient() throws IOException {
        pack("lib/x.jar", "");
        try (var unpacked = FunctionPackage.unpack(folder)) {
            assertThat(unpacked.command())
                    .contains("com.amazonaws.services.lambda.runtime.api.client.AWSLambda")
                    .endsWith("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
        }
    }

    @Test
    void givesTheJavaRuntimeClientALibraryOfItsOwn() throws IOException {
        pack("lib/x.jar", "");
        var jars = Files.createDirectories(folder.resolve("runtime-interface-client"));
        for (var machine : List.of("linux-x86_64", "linux-aarch_64", "linux_musl-x86_64", "linux_musl-aarch_64")) {
            pack(
                    jars.resolve("a-runtime-interface-client-1.jar"),
                    "jni/libaws-lambda-jni." + machine + ".so",
                    "native");
            try (var unpacked = FunctionPackage.unpack(folder)) {
                unpacked.command();
                unpacked.command().stream()
                        .filter(each -> each.contains("NativeClient.JNI="))
                        .forEach(named::add);
            }
        }

        assertThat(named).singleElement().asString().endsWith("runtime-client.so");
    }

    @Test
    void leavesNothingOfTheArchiveBehind() throws IOException {
        pack("lib/x.jar", "");
        var unpacked = FunctionPackage.unpack(folder);

        unpacked.close();

        assertThat(unpacked.folder()).doesNotExist();
    }

    @Test
    void refusesAnArchiveThatReachesOutsideItsFolder() throws IOException {
        pack("../outside", "");

        assertThatThrownBy(() -> FunctionPackage.unpack(folder)).hasMessageContaining("../outside");
        assertThat(folder).isDirectoryNotContaining("glob:**function-*");
    }

    @Test
    void saysHowToBuildAMissingArchive() {
        assertThatThrownBy(() -> FunctionPackage.unpack(folder)).hasMessageContaining("./mvnw package");
    }

    private LocalLambda lambda(Launcher launcher) {
        return new LocalLambda(launcher, 1, Duration.ofSeconds(10), Clock.systemUTC());
    }

    private void pack(String name, String content) throws IOException {
        pack(folder.resolve("function.zip"), name, content);
    }

    private static void pack(Path archive, String name, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes());
        }
    }

    private static String curlRuntime(String member) {
        return """
                #!/bin/sh
                echo started
                api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation
                while id=$(curl -sf -D - -o event "$api/next" | tr -d '\\r' | sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: //p'); do
                  [ -n "$id" ] || exit 0
                  curl -s -o /dev/null -d '{%s}' "$api/$id/response"
                done
                """
                .formatted(member);
    }
}
