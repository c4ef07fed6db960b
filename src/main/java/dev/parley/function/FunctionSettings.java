package dev.parley.function;

import dev.parley.sync.Approvals;
import dev.parley.systems.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the function itself; those of the systems are read by their connectors when they are needed.
 *
 * @param fingerprintKey empty as long as it has to be read from a secret
 * @param secrets what the names of secrets begin with; empty when there are none
 * @param runBudget of a run or an action, in all
 * @param webhookBudget of a webhook, in all
 * @param bodyLimit of a webhook, in bytes
 * @param approvals whether definitions go live by themselves, and the life of the table
 * @param metrics how much is told in metrics
 * @param webhookUrl below which the addresses of webhooks lie
 */
record FunctionSettings(
        String dataflow,
        String connection,
        String table,
        byte[] fingerprintKey,
        Optional<String> secrets,
        Duration runBudget,
        Duration webhookBudget,
        long bodyLimit,
        Approvals approvals,
        Metrics.Detail metrics,
        Optional<URI> webhookUrl) {

    private static final String KEY = "PARLEY_FINGERPRINT_KEY";

    private static final Duration RUN = Duration.ofSeconds(50);
    private static final Duration WEBHOOK = Duration.ofSeconds(3);
    private static final long BODY = 1 << 20;

    /** A webhook cannot do anything in less, and its sender has given up after more. */
    private static final Duration SHORTEST_WEBHOOK = Duration.ofMillis(500);

    private static final Duration LONGEST_WEBHOOK = Duration.ofSeconds(30);

    /** Lambda's own limit. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private static final long MOST_BODY = 6 << 20;

    /**
     * The folder of definitions that are added to the built-in ones.
     *
     * @throws StartProblem when it is set and is no folder
     */
    static Optional<Path> definitions(Settings settings) {
        SettingsCheck check = new SettingsCheck(settings);
        Optional<Path> folder = check.folder("PARLEY_DEFINITIONS");
        check.finish();
        return folder;
    }

    /**
     * Reads the others.
     *
     * @param available names of the dataflows there are, for the message when none is chosen
     * @param callTimeout of one call to a system: a run needs twice as long
     * @throws StartProblem naming everything that is missing or wrong
     */
    static FunctionSettings of(Settings settings, Iterable<String> available, Duration callTimeout) {
        SettingsCheck check = new SettingsCheck(settings);
        Optional<String> secrets = check.secrets("PARLEY_SECRETS");
        FunctionSettings read = new FunctionSettings(
                check.text("PARLEY_DATAFLOW", "set it to one of " + String.join(", ", available)),
                check.name("PARLEY_CONNECTION", "default"),
                check.text("PARLEY_TABLE", "set it to the name of the DynamoDB table"),
                secrets.isPresent() ? new byte[0] : check.key(KEY),
                secrets,
                check.duration("PARLEY_TIME_BUDGET", RUN, callTimeout.multipliedBy(2), LONGEST_RUN),
                check.duration("PARLEY_WEBHOOK_BUDGET", WEBHOOK, SHORTEST_WEBHOOK, LONGEST_WEBHOOK),
                check.number("PARLEY_BODY_LIMIT", BODY, MOST_BODY),
                approvals(settings, check),
                metrics(settings, check),
                check.url("PARLEY_WEBHOOK_URL"));
        check.finish();
        return read;
    }

    /**
     * These with the key that a secret holds.
     *
     * @throws StartProblem when it is missing or too short
     */
    FunctionSettings keyFrom(Settings own) {
        SettingsCheck check = new SettingsCheck(own);
        byte[] key = check.key(KEY);
        check.finish();
        return new FunctionSettings(
                dataflow,
                connection,
                table,
                key,
                secrets,
                runBudget,
                webhookBudget,
                bodyLimit,
                approvals,
                metrics,
                webhookUrl);
    }

    /** Only where CloudWatch collects what is printed is there somebody to read it. */
    private static Metrics.Detail metrics(Settings settings, SettingsCheck check) {
        boolean onLambda = settings.get("AWS_LAMBDA_FUNCTION_NAME").isPresent();
        return check.choice(
                "PARLEY_METRICS", onLambda ? Metrics.Detail.PAIR : Metrics.Detail.OFF, Metrics.Detail.values());
    }

    /** A table restored from a backup has another name, or somebody says so. */
    private static Approvals approvals(Settings settings, SettingsCheck check) {
        boolean automatic = check.choice("PARLEY_APPROVE", "ask", "auto").equals("auto");
        String epoch = settings.get("PARLEY_EPOCH")
                .or(() -> settings.get("PARLEY_TABLE"))
                .map(String::strip)
                .orElse("");
        return new Approvals(automatic, epoch);
    }
}
