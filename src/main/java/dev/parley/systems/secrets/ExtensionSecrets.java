package dev.parley.systems.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import dev.parley.systems.http.Sleeper;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * AWS Secrets Manager by the AWS Parameters and Secrets Lambda Extension: a process beside the function that is asked
 * over HTTP on this machine, and keeps what it has read for five minutes (AWS Secrets Manager User Guide, "Use AWS
 * Secrets Manager secrets in AWS Lambda functions"). It answers nobody while the function is being initialised, so it
 * is asked with the first event. The words of its errors are not documented: they are searched for the names of
 * Secrets Manager's own. For one thread.
 */
public final class ExtensionSecrets implements Secrets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TRIES = 3;
    private static final String PORT = "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT";

    private final Supplier<Http> http;
    private final Address address;
    private final Settings environment;
    private final Sleeper sleeper;

    /**
     * Nothing is called yet.
     *
     * @param http asked for with the first secret
     * @param environment of the function: the extension's port, and the token that proves who asks
     */
    public ExtensionSecrets(Supplier<Http> http, Settings environment, Sleeper sleeper) {
        String port =
                environment.get(PORT).filter(text -> text.matches("\\d{1,5}")).orElse("2773");
        this.http = http;
        this.address = Address.of(URI.create("http://localhost:" + port)).path("secretsmanager", "get");
        this.environment = environment;
        this.sleeper = sleeper;
    }

    @Override
    public Optional<Map<String, String>> read(String name) {
        String token = environment.get("AWS_SESSION_TOKEN").orElse("");
        Request request = Request.read(address.with("secretId", name).uri(), "/secretsmanager/get")
                .with("X-Aws-Parameters-Secrets-Token", token)
                .within(TIMEOUT);
        return understood(name, answered(name, request));
    }

    /** Tries again while the extension is not ready, or fails. */
    private Reply answered(String name, Request request) {
        String why = "";
        for (int tries = 0; tries < TRIES; tries++) {
            if (tries > 0) {
                sleeper.sleep(PAUSE);
            }
            try {
                Reply reply = http.get().send(request);
                boolean notReady = reply.status() == 400 && reply.body().contains("not ready");
                if (!notReady && reply.status() < 500) {
                    return reply;
                }
                why = "status " + reply.status();
            } catch (RemoteFailure.Unavailable e) {
                why = "no answer; is the layer of the extension part of the function?";
            }
        }
        throw unavailable(name, why);
    }

    private static RuntimeException unavailable(String name, String why) {
        String message = "the extension that reads secrets did not hand over " + name + " (" + why + ")";
        return new RemoteFailure.Unavailable(message, false, Optional.empty(), null);
    }

    private static Optional<Map<String, String>> understood(String name, Reply reply) {
        if (reply.succeeded()) {
            return Optional.of(texts(name, json(name, reply.body()).path("SecretString")));
        }
        if (reply.status() == 404 || reply.body().contains("ResourceNotFound")) {
            return Optional.empty();
        }
        throw new SettingsProblem("the secret " + name + " could not be read (status " + reply.status()
                + "): see that it is in this region and account, and that the function's role allows"
                + " secretsmanager:GetSecretValue for it");
    }

    private static Map<String, String> texts(String name, JsonNode secret) {
        Map<String, String> texts = new HashMap<>();
        JsonNode object = secret.textValue() == null || secret.textValue().isBlank()
                ? JSON.createObjectNode()
                : json(name, secret.textValue());
        object.properties().forEach(setting -> {
            if (!setting.getValue().isValueNode()) {
                throw notUnderstood(name);
            }
            texts.put(
                    setting.getKey().toLowerCase(Locale.ROOT),
                    setting.getValue().asText());
        });
        return texts;
    }

    /** The parser's own words are left out: they quote what it met. */
    private static JsonNode json(String name, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Told below, without the text.
        }
        throw notUnderstood(name);
    }

    private static SettingsProblem notUnderstood(String name) {
        return new SettingsProblem("the secret " + name + " is no JSON object of texts: write it as"
                + " {\"name_of_a_setting\": \"…\"}, the names as in the environment but in lower case");
    }
}
