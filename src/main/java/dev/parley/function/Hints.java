package dev.parley.function;

import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Engine.Place;
import dev.parley.sync.Fate;
import dev.parley.sync.StoreFailure;
import dev.parley.systems.Webhook.Hint;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks at the records a verified webhook names; what cannot be done in time or fails is marked due. Never throws. */
final class Hints {

    private static final Logger LOG = Logger.getLogger(Hints.class);

    private final Engine engine;
    private final Budgets budgets;
    private final Metrics metrics;

    Hints(Engine engine, Budgets budgets, Metrics metrics) {
        this.engine = engine;
        this.budgets = budgets;
        this.metrics = metrics;
    }

    /** Looks at each record now, in every pair it takes part in. */
    HttpAnswer look(String system, List<Hint> hints) {
        Budget budget = budgets.forWebhook();
        return each(
                system,
                hints,
                (place, id) ->
                        budget.over() ? mark(place, id, "no time left in its webhook") : look(place, id, budget));
    }

    /** Marks each record for the next run. */
    HttpAnswer mark(String system, List<Hint> hints) {
        budgets.forWebhook();
        return each(system, hints, (place, id) -> mark(place, id, "one of many in a webhook"));
    }

    private HttpAnswer each(String system, List<Hint> hints, Step step) {
        HttpAnswer worst = HttpAnswer.DONE;
        for (Hint hint : hints) {
            for (Place place : engine.places(system, hint.datatype())) {
                Metrics.Stretch stretch = metrics.begin();
                worst = worst.orWorse(step.take(place, hint.id()));
                stretch.end(place.pair());
                if (worst == HttpAnswer.UNAVAILABLE) {
                    return worst;
                }
            }
        }
        return worst;
    }

    private HttpAnswer look(Place place, String id, Budget budget) {
        try {
            Fate fate = engine.hint(place.pair(), place.side(), id, budget);
            LOG.infof("webhook: %s %s %s %s", place.pair(), place.side().word(), id, fate);
            return fate == Fate.DUE ? HttpAnswer.DUE : HttpAnswer.DONE;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "webhook: %s %s %s failed, %s at %s",
                    place.pair(), place.side().word(), id, Failure.of(e).text(), Origin.of(e));
            // To ask the store once more would keep the sender waiting; it comes again by itself.
            boolean hopeless = e instanceof StoreFailure && budget.over();
            return hopeless ? HttpAnswer.UNAVAILABLE : mark(place, id, "looking at it failed in its webhook");
        }
    }

    private HttpAnswer mark(Place place, String id, String why) {
        try {
            engine.mark(place.pair(), place.side(), id, why);
            return HttpAnswer.DUE;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "webhook: %s %s %s could not be marked, %s at %s",
                    place.pair(), place.side().word(), id, Failure.of(e).text(), Origin.of(e));
            return HttpAnswer.UNAVAILABLE;
        }
    }

    /** What is done with one record in one place. */
    @FunctionalInterface
    private interface Step {
        HttpAnswer take(Place place, String id);
    }
}
