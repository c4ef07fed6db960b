package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * {@code reconcile}: a run, and with one of all pairs a look after webhooks. A system that gives up a subscription
 * tells nobody; without this look every edit would wait for the schedule from then on.
 */
record ReconcileAction(RunAction run, SubscribeAction subscribe) implements Action {

    private static final Logger LOG = Logger.getLogger(ReconcileAction.class);

    @Override
    public Set<String> parameters() {
        return run.parameters();
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ObjectNode answer = run.answer(parameters);
        if (parameters.allPairs() && subscribe.care().hasAddress()) {
            ArrayNode news = subscribe.repaired();
            if (!news.isEmpty()) {
                LOG.warnf("webhooks were looked after: %s", news);
                answer.set("webhooks", news);
            }
        }
        return answer;
    }
}
