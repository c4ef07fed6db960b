package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * The one function of the artefact. It is handed the raw event, whatever its shape, and returns what Lambda writes back
 * as JSON.
 *
 * <p>A native image needs {@link FunctionError} registered in full: Quarkus registers its constructors only, and the
 * first failing invocation would end the poll loop.
 */
@ApplicationScoped
@RegisterForReflection(targets = FunctionError.class)
public class Entry {

    /** @return {@code {"ok":false,"error":{"code","message","wayOut"}}} until the actions are there */
    @Funq("dataflow")
    public Object handle(JsonNode event) {
        return Map.of(
                "ok",
                false,
                "error",
                Map.of(
                        "code", "NOT_AVAILABLE",
                        "message", "this build answers no action yet",
                        "wayOut", "deploy a released version"));
    }
}
