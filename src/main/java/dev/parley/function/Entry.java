package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The one function of the artefact. It is handed the raw event, whatever its shape, and returns what Lambda writes back
 * as JSON; {@code docs/reference/actions.md} has the contract. Handles one event at a time, as Lambda does.
 *
 * <p>A native image needs {@link FunctionError} registered in full: Quarkus registers its constructors only, and the
 * first failing invocation would end the poll loop.
 *
 * <p>Its part is injected into a field: a constructor with parameters would make the build add one without, and the
 * class would then stand twice in the function's archive.
 */
@ApplicationScoped
@RegisterForReflection(targets = FunctionError.class)
public class Entry {

    @Inject
    Startup startup;

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
        Trigger trigger = Trigger.of(event);
        try {
            return answer(trigger, startup.parts());
        } catch (NotReady e) {
            return notReady(trigger, e.failure());
        }
    }

    private static Object answer(Trigger trigger, Parts parts) {
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

    /** A sender comes again, a schedule fails, a person is told. */
    private static Object notReady(Trigger trigger, Failure failure) {
        if (trigger instanceof Trigger.Http) {
            return HttpAnswer.UNAVAILABLE.json();
        }
        if (trigger instanceof Trigger.Scheduled) {
            throw new RunFailed("the function is not ready, " + failure.text());
        }
        return Answers.error(failure);
    }
}
