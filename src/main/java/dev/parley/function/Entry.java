package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one function of the artefact. It is handed the raw event, whatever its shape, and returns what Lambda writes back
 * as JSON; {@code docs/reference/actions.md} has the contract. Handles one event at a time, as Lambda does.
 *
 * <p>A native image needs {@link FunctionError} registered in full: Quarkus registers its constructors only, and the
 * first failing invocation would end the poll loop.
 */
@ApplicationScoped
@RegisterForReflection(targets = FunctionError.class)
public class Entry {

    private final Startup startup;

    Entry(Startup startup) {
        this.startup = startup;
    }

    /**
     * Answers an event.
     *
     * @param event any JSON, or null
     * @return a JSON object
     * @throws RuntimeException when a scheduled run failed as a whole, for Lambda's retries and alarms; the message
     *     holds no values
     */
    @Funq("dataflow")
    public Object handle(JsonNode event) {
        Parts parts = startup.parts();
        Trigger trigger = Trigger.of(event);
        if (trigger instanceof Trigger.Http http) {
            return parts.webhooks().answer(http.event());
        }
        if (trigger instanceof Trigger.Scheduled schedule) {
            return parts.actions().scheduled(schedule.request());
        }
        if (trigger instanceof Trigger.Direct direct) {
            return parts.actions().answer(direct.request());
        }
        return parts.actions().unknown((Trigger.Unknown) trigger);
    }
}
