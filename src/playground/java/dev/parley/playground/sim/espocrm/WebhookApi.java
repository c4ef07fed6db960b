package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.webhook.HttpReceiver;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /Webhook} over HTTP; the answer to a POST bears the secret key. It takes plain HTTP addresses too. */
final class WebhookApi {

    private static final Pattern EVENT =
            Pattern.compile("(Account|Contact|Product|SalesOrder)\\.(create|update|delete|fieldUpdate\\.\\w+)");

    private final EspoWebhooks webhooks;

    WebhookApi(EspoWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/Webhook", this::list),
                Route.api("POST", "/Webhook", this::create),
                Route.api("GET", "/Webhook/{id}", this::get),
                Route.api("DELETE", "/Webhook/{id}", this::delete));
    }

    private Answer list(Request request) {
        List<ObjectNode> all = webhooks.all().stream().map(EspoWebhook::toJson).toList();
        return Answer.json(200, Json.object("total", all.size(), "list", all));
    }

    private Answer create(Request request) {
        JsonNode given = request.json().orElse(JsonNodeFactory.instance.missingNode());
        String event = given.path("event").asText("");
        String url = given.path("url").asText("");
        if (!EVENT.matcher(event).matches() || !url.matches("https?://\\S+")) {
            throw EspoErrors.badRequest("Bad event or url");
        }
        boolean skipOwn = given.path("skipOwn").asBoolean();
        EspoWebhook added = webhooks.add(event, url, skipOwn, new HttpReceiver(URI.create(url)));
        return Answer.json(200, added.toJson());
    }

    private Answer get(Request request) {
        return Answer.json(200, existing(request).toJson());
    }

    private Answer delete(Request request) {
        webhooks.remove(existing(request).id());
        return Answer.json(200, BooleanNode.TRUE);
    }

    private EspoWebhook existing(Request request) {
        return webhooks.all().stream()
                .filter(each -> each.id().equals(request.variables().get(0)))
                .findFirst()
                .orElseThrow(new EspoErrors()::notFound);
    }
}
