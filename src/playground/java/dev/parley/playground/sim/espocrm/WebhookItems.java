package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.resource.Announcement;
import java.util.Optional;

/** What a change puts into a batch: all of a new record, what has changed of another, the id of a deleted one. */
final class WebhookItems {

    private static final String FIELD_UPDATE = ".fieldUpdate.";

    private WebhookItems() {}

    /** The item a webhook of this event gets, or nothing when the change does not concern it. */
    static Optional<ObjectNode> item(String event, Announcement change) {
        String entity = change.resource();
        return switch (change.kind()) {
            case CREATED -> event.equals(entity + ".create") ? Optional.of(change.after()) : Optional.empty();
            case DELETED ->
                event.equals(entity + ".delete")
                        ? Optional.of(Json.object("id", change.before().get("id")))
                        : Optional.empty();
            case UPDATED -> updated(event, entity, change);
        };
    }

    private static Optional<ObjectNode> updated(String event, String entity, Announcement change) {
        ObjectNode changed = Json.object("id", change.after().get("id"));
        change.after().properties().stream()
                .filter(entry -> !entry.getValue().equals(change.before().get(entry.getKey())))
                .forEach(entry -> changed.set(entry.getKey(), entry.getValue()));
        boolean wanted = event.equals(entity + ".update")
                || event.startsWith(entity + FIELD_UPDATE)
                        && changed.has(event.substring(entity.length() + FIELD_UPDATE.length()));
        return wanted ? Optional.of(changed) : Optional.empty();
    }
}
