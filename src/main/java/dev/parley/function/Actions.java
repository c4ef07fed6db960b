package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Dataflow;
import dev.parley.sync.Declined;
import dev.parley.sync.Engine;
import dev.parley.sync.RunState.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The actions there are, by name. */
final class Actions {

    private static final Logger LOG = Logger.getLogger(Actions.class);

    private final Map<String, Action> actions;
    private final Dataflow dataflow;
    private final String connection;
    private final Metrics metrics;

    private Actions(Map<String, Action> actions, Engine engine, Metrics metrics) {
        this.actions = actions;
        this.metrics = metrics;
        this.dataflow = engine.dataflow();
        this.connection = engine.key("").connection();
    }

    /** All actions of this version over one engine. */
    static Actions over(Engine engine, Budgets budgets, Metrics metrics, Surroundings around) {
        WebhookCare care =
                new WebhookCare(around, engine.dataflow(), engine.key("").connection());
        SubscribeAction subscribe = new SubscribeAction(care, budgets);
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put(RunAction.SYNC, new RunAction(Kind.SYNC, engine, budgets, metrics));
        RunAction reconcile = new RunAction(Kind.RECONCILE, engine, budgets, metrics);
        actions.put(RunAction.RECONCILE, new ReconcileAction(reconcile, subscribe));
        actions.put("status", new StatusAction(engine, budgets.clock()));
        actions.put("preview", new PreviewAction(engine, budgets));
        actions.put("approve", new ApproveAction(engine, budgets));
        actions.put("links", new LinksAction(engine));
        actions.put("problems", new ProblemsAction(engine));
        actions.put("retry", new RetryAction(engine, budgets));
        actions.put("explain", new ExplainAction(engine, budgets));
        actions.put("link", new LinkAction(engine, budgets));
        actions.put("unlink", new UnlinkAction(engine, budgets));
        actions.put("resolve", new ResolveAction(engine, budgets));
        actions.put(PauseAction.PAUSE, new PauseAction(engine, true));
        actions.put(PauseAction.RESUME, new PauseAction(engine, false));
        actions.put("forget", new ForgetAction(engine, budgets));
        actions.put("check", check(engine, budgets, around, care));
        actions.put("subscribe", subscribe);
        actions.put("export-links", new ExportLinksAction(engine));
        actions.put("import-links", new ImportLinksAction(engine, budgets));
        actions.put(
                ChecklistAction.NAME,
                new ChecklistAction(engine, budgets, around.timing().sleeper()));
        return new Actions(actions, engine, metrics);
    }

    private static Action check(Engine engine, Budgets budgets, Surroundings around, WebhookCare care) {
        return new CheckAction(
                new StoreChecks(engine, around.table()),
                new SystemChecks(around, engine.dataflow()),
                new WebhookChecks(care, around),
                budgets);
    }

    /** The answer to a direct invocation, whatever happens. */
    ObjectNode answer(ObjectNode request) {
        Metrics.Stretch stretch = metrics.begin();
        try {
            return Answers.within(perform(request));
        } catch (RuntimeException e) {
            return Answers.error(told(e));
        } finally {
            stretch.end();
        }
    }

    /**
     * The answer to a schedule.
     *
     * @throws RunFailed when the whole run failed
     */
    ObjectNode scheduled(ObjectNode request) {
        ObjectNode answer = answer(request);
        boolean busy = answer.at("/error/code").asText().equals(RunAction.BUSY);
        if (!answer.path("ok").asBoolean() && !busy) {
            throw new RunFailed(request.path("action").asText() + " of " + dataflow.name() + " failed, "
                    + answer.at("/error/code").asText() + ": "
                    + answer.at("/error/message").asText());
        }
        return answer;
    }

    /** The answer to an event that is none of ours. */
    ObjectNode unknown(Trigger.Unknown event) {
        return Answers.error(new Failure("UNKNOWN_EVENT", "the event is " + event.what(), wayOut()));
    }

    private ObjectNode perform(ObjectNode request) {
        JsonNode name = request.path("action");
        Action action = name.isTextual() ? actions.get(name.textValue()) : null;
        if (action == null) {
            throw new Refused("UNKNOWN_ACTION", "there is no such action", wayOut());
        }
        Parameters parameters = new Parameters(request, dataflow).only(action.parameters(), connection);
        return action.answer(parameters);
    }

    private String wayOut() {
        return "send {\"action\": …} with one of " + String.join(", ", actions.keySet());
    }

    private static Failure told(RuntimeException e) {
        Failure failure = Failure.of(e);
        if (!(e instanceof Refused || e instanceof Declined)) {
            LOG.errorf("%s at %s", failure.text(), Origin.of(e));
        }
        return failure;
    }
}
