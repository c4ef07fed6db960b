package dev.parley.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Asks a function to try out what its definition promises, as often as it takes, and reports. {@code ./parley
 * checklist} calls it. Both systems must be sandboxes; the playground's are.
 */
public final class Checklist {

    /** Answers that bring nothing on, one after the other, before it is given up. */
    private static final int PATIENCE = 20;

    private static final int AGAIN = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChecklistOptions options;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    private Checklist(ChecklistOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Exits with 0 when nothing failed, 1 when something did or the function could not do it, 2 on wrong use. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), Path.of(System.getProperty("parley.caller", "")), out));
    }

    /**
     * Does what the command does, but answers with the exit code.
     *
     * @param caller what relative files are below
     * @param out takes the report; errors go to standard error
     */
    static int run(List<String> arguments, Map<String, String> environment, Path caller, PrintStream out) {
        try {
            var report = new Checklist(ChecklistOptions.of(arguments, environment, caller), out).run();
            return report.count("failed") == 0 ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + ChecklistOptions.USAGE);
            return 2;
        } catch (ConnectException e) {
            System.err.println("no function answers: start one with ./parley playground, or name it with --url");
            return 1;
        } catch (IOException e) {
            System.err.println("It could not be done: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private ChecklistReport run() throws IOException, InterruptedException {
        var report = new ChecklistReport();
        var next = "";
        var idle = 0;
        do {
            var answer = answered(next);
            report.add(answer);
            idle = answer.path("checks").isEmpty() ? idle + 1 : 0;
            if (idle > PATIENCE) {
                throw new IOException("the function has no time to look through the records; raise PARLEY_TIME_BUDGET");
            }
            next = answer.path("next").asText("");
            if (!next.isEmpty()) {
                System.err.println(ChecklistTable.summary(report) + " so far");
            }
        } while (!next.isEmpty());
        out.print(options.json() ? report.json() + "\n" : ChecklistTable.of(report));
        if (options.page().isPresent()) {
            Files.writeString(options.page().get(), ChecklistPage.of(report, Instant.now()));
        }
        return report;
    }

    /** A system that was away is asked for again: nothing is lost by that. */
    private JsonNode answered(String next) throws IOException, InterruptedException {
        var answer = asked(next);
        for (int again = 0; again < AGAIN && code(answer).equals("UNAVAILABLE"); again++) {
            answer = asked(next);
        }
        if (!answer.path("ok").asBoolean()) {
            throw new IOException(
                    code(answer) + ", " + answer.at("/error/message").asText() + ": "
                            + answer.at("/error/wayOut").asText());
        }
        return answer;
    }

    private static String code(JsonNode answer) {
        return answer.at("/error/code").asText(answer.path("ok").asBoolean() ? "" : "no answer of a function");
    }

    private JsonNode asked(String next) throws IOException, InterruptedException {
        var event =
                JsonNodeFactory.instance.objectNode().put("action", "checklist").put("sandbox", true);
        options.pair().ifPresent(pair -> event.put("pair", pair));
        if (options.definition().isPresent()) {
            event.put("definition", Files.readString(options.definition().get()));
        }
        if (!next.isEmpty()) {
            event.put("next", next);
        }
        var request = HttpRequest.newBuilder(options.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event.toString()))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
}
