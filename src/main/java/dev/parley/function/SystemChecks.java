package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.systems.Check;
import dev.parley.systems.Settings;
import dev.parley.systems.SystemType;
import dev.parley.systems.Wanted;
import dev.parley.systems.http.DateWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A system: credentials, what may be read and written, and how far its clock is from ours. */
record SystemChecks(Surroundings around, Dataflow dataflow) {

    /** Less is no matter: stamps are compared only where both sides were edited. */
    private static final Duration FAR = Duration.ofSeconds(5);

    List<Check> of(String system) {
        Optional<SystemType> known = around.types().apply(system);
        return known.map(this::of)
                .orElseGet(
                        () -> List.of(Check.unknown("connection", system, "nothing can be asked of this system", "")));
    }

    private List<Check> of(SystemType type) {
        Settings settings = around.settings().apply(type.name());
        DateWatch watch = new DateWatch(around.network().get(), around.timing().clock());
        Wanted wanted = Surroundings.wanted(dataflow, type.name());
        BusinessSystem open = type.open(settings, watch, around.timing());
        List<Check> checks = new ArrayList<>();
        for (String datatype : new TreeSet<>(wanted.read())) {
            String of = type.name() + " " + datatype;
            checks.addAll(CheckAction.guarded("read", of, () -> read(open, datatype, of)));
        }
        List<Check> told = CheckAction.guarded(
                "privilege", type.name(), () -> type.checks(settings, watch, around.timing(), wanted));
        checks.addAll(told);
        if (told.isEmpty() && !wanted.written().isEmpty()) {
            checks.add(Check.unknown(
                    "privilege",
                    type.name(),
                    "whether " + String.join(", ", new TreeSet<>(wanted.written())) + " may be written is not told",
                    "the first write that is denied says so; grant writing where it is given"));
        }
        checks.add(clock(type.name(), watch.ahead()));
        return checks;
    }

    /** What has changed by now: mostly nothing, but the answer tells whether it may be read. */
    private List<Check> read(BusinessSystem system, String datatype, String of) {
        Instant now = around.timing().clock().instant();
        system.list(datatype, new Listing(Optional.of(now), Optional.empty()));
        return List.of(Check.ok("read", of, "it answers, and takes our credentials"));
    }

    private static Check clock(String system, Optional<Duration> ahead) {
        if (ahead.isEmpty()) {
            return Check.unknown("clock", system, "no answer told its time", "");
        }
        long seconds = ahead.get().toSeconds();
        if (ahead.get().abs().compareTo(FAR) <= 0) {
            return Check.ok("clock", system, "within " + FAR.toSeconds() + " s of ours");
        }
        String message = Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind") + " ours";
        return Check.warn(
                "clock",
                system,
                message,
                "set that clock right: of two edits of one property the later one wins, and lags are told by it");
    }
}
