package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.systems.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** {@code check}: looks at everything a connection needs, and changes nothing. One failure hides no other. */
record CheckAction(StoreChecks store, SystemChecks systems, WebhookChecks webhooks, Budgets budgets) implements Action {

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        budgets.forRun();
        List<Check> checks = new ArrayList<>(guarded("table", "store", store::all));
        for (String system : webhooks.care().systems()) {
            checks.addAll(guarded("connection", system, () -> systems.of(system)));
            checks.addAll(guarded("webhook", system, () -> webhooks.of(system)));
        }
        return CheckJson.fill(Answers.ok("check"), checks);
    }

    /** What they find, or that they could not look. */
    static List<Check> guarded(String name, String of, Supplier<List<Check>> checks) {
        try {
            return checks.get();
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e);
            return List.of(Check.fail(name, of, failure.text(), failure.wayOut()));
        }
    }
}
