package dev.parley.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Posts standard input as JSON to an address and prints the answer: for {@code ./parley} where there is no curl. */
public final class Post {

    private Post() {}

    /** Exits with 1 when nobody answers. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(arguments[0]))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(System.in.readAllBytes()))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            System.out.write(answer.body());
            System.out.flush();
        } catch (IOException e) {
            System.err.println("No answer: " + e);
            System.exit(1);
        }
    }
}
