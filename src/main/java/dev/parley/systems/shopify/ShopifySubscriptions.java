package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.systems.Subscriptions;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.JsonApi.Answer;
import dev.parley.systems.http.RemoteCalls;
import dev.parley.systems.http.Request;
import dev.parley.systems.http.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code webhooks.json} of the Admin REST API: it lists those that this app has made. Shopify deletes one by itself
 * after eight deliveries that failed, so it has to be looked after. Only ids are asked for: nothing else is used, and
 * no personal value is sent around.
 */
final class ShopifySubscriptions implements Subscriptions {

    private static final String ALL = "/webhooks";
    private static final String MOST = "250";

    private final ShopifyAccess access;
    private final RemoteCalls calls;
    private final JsonApi api;

    ShopifySubscriptions(ShopifyAccess access, Http network, Timing timing) {
        this.access = access;
        this.calls = Shopify.calls(access, ShopifyOptions.DEFAULTS, network, timing);
        this.api = new JsonApi(Shopify.LABEL, calls);
    }

    @Override
    public List<String> topics(Set<String> datatypes) {
        return datatypes.stream()
                .sorted()
                .map(datatype -> datatype.toLowerCase(Locale.ROOT) + "s/")
                .flatMap(resource -> Stream.of("create", "update", "delete").map(resource::concat))
                .toList();
    }

    @Override
    public List<Subscription> all() {
        calls.begin();
        Request request = access.read(access.address("webhooks.json").with("limit", MOST), ALL);
        Answer answer = api.send(request, Complaint.Reader.NONE);
        JsonNode rows = answer.json().path("webhooks");
        if (!rows.isArray()) {
            throw api.notUnderstood(answer, "no list of webhooks");
        }
        List<Subscription> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Subscription(
                row.path("id").asText(),
                row.path("topic").asText(),
                row.path("address").asText())));
        return all;
    }

    @Override
    public void add(String topic, String address) {
        calls.begin();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode webhook = body.putObject("webhook").put("topic", topic).put("address", address);
        webhook.put("format", "json").putArray("fields").add("id");
        Request request = access.write("POST", access.address("webhooks.json"), ALL, body.toString());
        api.send(request, Complaint.Reader.NONE);
    }

    @Override
    public void remove(Subscription subscription) {
        calls.begin();
        Request request = access.delete(access.address("webhooks", subscription.id() + ".json"), ALL + "/{id}");
        api.delete(request, reply -> reply.body().contains("errors"), Complaint.Reader.NONE);
    }
}
