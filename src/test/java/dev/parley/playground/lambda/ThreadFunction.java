package dev.parley.playground.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A tiny runtime client: asks for events in a thread and answers with a plain Java function; what that throws is an
 * error.
 */
final class ThreadFunction implements Launcher {

    /** Thrown by the function: the instance ends in the middle of its work. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final UnaryOperator<String> function;

    ThreadFunction(UnaryOperator<String> function) {
        this.function = function;
    }

    @Override
    public Running launch(String runtimeApi) {
        var ended = new CompletableFuture<String>();
        var thread = new Thread(() -> ended.complete(serve("http://" + runtimeApi + "/2018-06-01/runtime/")));
        thread.setDaemon(true);
        thread.start();
        return new Running() {
            @Override
            public CompletableFuture<String> ended() {
                return ended;
            }

            @Override
            public void stop() {
                thread.interrupt();
                ended.complete("stopped");
            }
        };
    }

    private String serve(String api) {
        var client = HttpClient.newHttpClient();
        try {
            while (true) {
                var event = send(client, HttpRequest.newBuilder(URI.create(api + "invocation/next")));
                var id = event.headers()
                        .firstValue("Lambda-Runtime-Aws-Request-Id")
                        .orElseThrow();
                answer(client, api + "invocation/" + id, event.body());
            }
        } catch (Crash | IOException | InterruptedException over) {
            return over.getClass().getSimpleName();
        }
    }

    private void answer(HttpClient client, String invocation, String event) throws IOException, InterruptedException {
        var path = "/response";
        var body = "";
        try {
            body = function.apply(event);
        } catch (IllegalStateException e) {
            path = "/error";
            body = "{\"errorType\":\"" + e.getClass().getName() + "\",\"errorMessage\":\"" + e.getMessage() + "\"}";
        }
        // Without a length the client sends the body in chunks, as the real one does.
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        send(client, HttpRequest.newBuilder(URI.create(invocation + path)).POST(chunked));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
