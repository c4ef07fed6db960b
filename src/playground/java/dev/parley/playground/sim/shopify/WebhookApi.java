package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.webhook.HttpReceiver;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code webhooks.json} and what lies below it; unlike the real one it takes plain HTTP addresses. */
final class WebhookApi {

    private static final Set<String> TOPICS = Set.of(
            "customers/create",
            "customers/update",
            "customers/delete",
            "customers/enable",
            "customers/disable",
            "products/create",
            "products/update",
            "products/delete",
            "orders/create",
            "orders/updated",
            "app/uninstalled");

    private final ShopifyWebhooks webhooks;

    WebhookApi(ShopifyWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/webhooks.json", this::list),
                Route.api("POST", "/webhooks.json", this::create),
                Route.api("GET", "/webhooks/{id}.json", this::get),
                Route.api("PUT", "/webhooks/{id}.json", this::update),
                Route.api("DELETE", "/webhooks/{id}.json", this::delete));
    }

    private Answer list(Request request) {
        List<ObjectNode> found = webhooks.subscriptions().stream()
                .filter(each ->
                        request.query().get("topic").map(each.topic()::equals).orElse(true))
                .filter(each -> request.query()
                        .get("address")
                        .map(each.address()::equals)
                        .orElse(true))
                .map(WebhookSubscription::toJson)
                .toList();
        return Answer.json(200, Json.object("webhooks", found));
    }

    private Answer get(Request request) {
        return one(200, existing(request));
    }

    private Answer create(Request request) {
        ObjectNode given = Envelope.open(request, "webhook");
        String topic = given.path("topic").asText("");
        String address = given.path("address").asText("");
        check(0, topic, address);
        return one(201, webhooks.add(topic, address, fields(given), new HttpReceiver(URI.create(address))));
    }

    private Answer update(Request request) {
        WebhookSubscription before = existing(request);
        ObjectNode given = Envelope.open(request, "webhook");
        String topic = given.path("topic").asText(before.topic());
        String address = given.path("address").asText(before.address());
        check(before.id(), topic, address);
        WebhookSubscription after = new WebhookSubscription(
                before.id(),
                topic,
                address,
                given.has("fields") ? fields(given) : before.fields(),
                before.createdAt(),
                before.updatedAt(),
                new HttpReceiver(URI.create(address)));
        webhooks.replace(after);
        return one(200, after);
    }

    private Answer delete(Request request) {
        webhooks.unsubscribe(existing(request).id());
        return Answer.json(200, Json.object());
    }

    private void check(long id, String topic, String address) {
        ShopifyErrors errors = new ShopifyErrors();
        if (!TOPICS.contains(topic)) {
            errors.add("topic", "Invalid topic specified");
        }
        if (!address.matches("https?://\\S+")) {
            errors.add("address", "is not a valid URL");
        }
        boolean taken = webhooks.subscriptions().stream()
                .anyMatch(each -> each.id() != id
                        && each.topic().equals(topic)
                        && each.address().equals(address));
        if (taken) {
            errors.add("address", "for this topic has already been taken");
        }
        errors.throwIfAny();
    }

    private static List<String> fields(ObjectNode given) {
        List<String> fields = new ArrayList<>();
        for (JsonNode field : given.path("fields")) {
            fields.add(field.asText());
        }
        return fields;
    }

    private WebhookSubscription existing(Request request) {
        return webhooks.subscriptions().stream()
                .filter(each -> each.id() == request.id(0))
                .findFirst()
                .orElseThrow(ShopifyErrors::notFound);
    }

    private static Answer one(int status, WebhookSubscription subscription) {
        return Answer.json(status, Json.object("webhook", subscription.toJson()));
    }
}
