package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.RunState;
import dev.parley.sync.RunState.Kind;
import dev.parley.sync.RunState.Lease;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Run state as the attributes of its item. */
final class RunCodec {

    private static final String LEASE = "le";
    private static final String CURSORS = "cu";
    private static final String LISTED = "li";
    private static final String OPEN = "op";
    private static final String BRAKE = "br";

    private static final String ID = "id";
    private static final String KIND = "k";
    private static final String FULL = "fu";
    private static final String STARTED = "s";
    private static final String PHASE = "ph";
    private static final String PAGE = "pg";
    private static final String TOKEN = "to";
    private static final String REPORT = "re";
    private static final String MEANING = "me";
    private static final String APPROVED = "ap";

    private RunCodec() {}

    static void set(Write write, RunState state) {
        write.set(LEASE, state.lease().map(RunCodec::lease))
                .set(CURSORS, Values.<Instant>bySide(state.cursors(), Values::of))
                .set(LISTED, Values.<Instant>bySide(state.listed(), Values::of))
                .set(OPEN, state.open().map(RunCodec::open))
                .set(BRAKE, state.brake().map(BrakeCodec::encode));
    }

    static RunState decode(Item item) {
        if (item.version() == 0) {
            return RunState.NONE;
        }
        return new RunState(
                item.version(),
                item.value(LEASE).map(RunCodec::lease),
                times(item, CURSORS),
                times(item, LISTED),
                item.value(OPEN).map(RunCodec::open),
                item.value(BRAKE).map(BrakeCodec::decode));
    }

    private static Map<Side, Instant> times(Item item, String name) {
        return Values.sides(item.must(name), Values::time);
    }

    private static AttributeValue lease(Lease lease) {
        return AttributeValue.fromL(List.of(Values.of(lease.owner()), Values.of(lease.until())));
    }

    private static Lease lease(AttributeValue value) {
        return new Lease(Values.text(value.l().get(0)), Values.time(value.l().get(1)));
    }

    private static AttributeValue open(OpenRun run) {
        Map<String, AttributeValue> parts = new HashMap<>();
        parts.put(ID, Values.of(run.id()));
        parts.put(KIND, Values.of(run.kind().name()));
        parts.put(FULL, AttributeValue.fromBool(run.full()));
        parts.put(STARTED, Values.of(run.startedAt()));
        parts.put(PHASE, Values.of(run.phase().name()));
        parts.put(PAGE, Values.of(run.page()));
        run.token().ifPresent(token -> parts.put(TOKEN, Values.of(token)));
        parts.put(REPORT, ReportCodec.encode(run.report()));
        parts.put(MEANING, Values.of(run.meaning()));
        run.approved().ifPresent(left -> parts.put(APPROVED, BrakeCodec.counts(left)));
        return AttributeValue.fromM(parts);
    }

    private static OpenRun open(AttributeValue value) {
        Item parts = new Item(value.m());
        return new OpenRun(
                Values.text(parts.must(ID)),
                Kind.valueOf(Values.text(parts.must(KIND))),
                parts.must(FULL).bool(),
                Values.time(parts.must(STARTED)),
                Phase.valueOf(Values.text(parts.must(PHASE))),
                Values.integer(parts.must(PAGE)),
                parts.text(TOKEN),
                ReportCodec.decode(parts.must(REPORT)),
                parts.text(MEANING).orElse(""),
                parts.value(APPROVED).map(BrakeCodec::counts));
    }
}
