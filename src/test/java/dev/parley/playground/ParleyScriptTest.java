package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ParleyScriptTest {

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private final List<String> posted = new ArrayList<>();
    private String answer = "{\"ok\":true}";
    private HttpServer function;
    private Map<String, String> environment;

    @BeforeEach
    void startFunction() throws IOException {
        function = Loopback.server("function", 0, exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Loopback.answer(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
        });
        function.start();
        environment = Map.of("PARLEY_INVOKE_URL", "http://" + Loopback.authority(function) + "/invoke");
    }

    @AfterEach
    void stopFunction() {
        Loopback.stop(function);
    }

    @Test
    void explainsItselfWithoutArguments() throws Exception {
        var outcome = run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("./parley playground", "./parley soak", "./parley ACTION");
        assertThat(posted).isEmpty();
    }

    @Test
    void postsTheActionAndPrintsTheAnswer() throws Exception {
        answer = "{\"ok\":true,\"action\":\"status\",\"pairs\":[]}";

        var outcome = run("status");

        assertThat(posted).containsExactly("{\"action\":\"status\"}");
        assertThat(outcome).isEqualTo(new Outcome(0, answer + "\n", ""));
    }

    @Test
    void sendsTextAndJsonArguments() throws Exception {
        run("links", "pair=customer", "limit:=20", "next=a=b", "left=");

        assertThat(posted)
                .containsExactly(
                        "{\"action\":\"links\",\"pair\":\"customer\",\"limit\":20,\"next\":\"a=b\",\"left\":\"\"}");
    }

    @Test
    void keepsEveryCharacterOfAnArgument() throws Exception {
        run("resolve", "value=\"Åse\" \\ %s $HOME\t'x'\nline two");

        assertThat(posted)
                .containsExactly("{\"action\":\"resolve\",\"value\":\"\\\"Åse\\\" \\\\ %s $HOME\\t'x'\\nline two\"}");
    }

    @Test
    void endsWithOneWhenTheFunctionCouldNot() throws Exception {
        answer = "{\"ok\":false,\"error\":{\"code\":\"UNKNOWN_ACTION\",\"nested\":{\"ok\":true}}}";

        var outcome = run("snyc");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo(answer + "\n");
    }

    @Test
    void namesTheWayOutWhenNobodyAnswers() throws Exception {
        Loopback.stop(function);

        var outcome = run("sync");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(environment.get("PARLEY_INVOKE_URL"), "./parley playground");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        assertThat(run("links", "customer").code()).isEqualTo(2);
        assertThat(run("links", "customer").err()).contains("\"customer\"");
        assertThat(run("--sync").code()).isEqualTo(2);
        assertThat(posted).isEmpty();
    }

    @Test
    void invokesADeployedFunctionByTheAwsCommand() throws Exception {
        aws("printf '%s' '{\"ok\":true,\"action\":\"status\"}' > \"$answer\"");

        var outcome = run("status", "pair=customer");

        assertThat(outcome).isEqualTo(new Outcome(0, "{\"ok\":true,\"action\":\"status\"}\n", ""));
        assertThat(Files.readString(folder.resolve("event")))
                .isEqualTo("{\"action\":\"status\",\"pair\":\"customer\"}");
        assertThat(Files.readString(folder.resolve("arguments")))
                .contains("lambda invoke --function-name parley-shop --payload fileb://");
        assertThat(posted).isEmpty();
    }

    @Test
    void endsWithOneWhenTheDeployedFunctionFailed() throws Exception {
        aws("printf '%s' '{\"errorMessage\":\"timed out\"}' > \"$answer\"");

        var outcome = run("sync");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("{\"errorMessage\":\"timed out\"}\n");
    }

    @Test
    void saysThatTheDeployedFunctionWasNotInvoked() throws Exception {
        aws("echo AccessDenied >&2; exit 254");

        var outcome = run("sync");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("AccessDenied", "parley-shop", "permissions");
    }

    /** A command "aws" that notes what it is asked for, and then does something with the file named last. */
    private void aws(String then) throws IOException {
        String script =
                """
                #!/bin/sh
                echo "$*" > '%1$s/arguments'
                for answer in "$@"; do
                    case $answer in fileb://*) cp "${answer#fileb://}" '%1$s/event' ;; esac
                done
                """
                        .formatted(folder);
        Path aws = Files.writeString(folder.resolve("aws"), script + then + "\n");
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        environment = Map.of("PARLEY_FUNCTION", "parley-shop", "PATH", folder + ":" + System.getenv("PATH"));
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "parley"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }
}
