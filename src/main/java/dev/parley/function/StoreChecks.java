package dev.parley.function;

import dev.parley.dataflow.Pair;
import dev.parley.links.TableState;
import dev.parley.sync.Engine;
import dev.parley.systems.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The table: how it is made, whether it can be used, and whether it was filled under this key. */
record StoreChecks(Engine engine, Supplier<Optional<TableState>> table) {

    private static final String TEMPLATE = "make it as the template does; docs/reference/store.md has the keys";

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        table.get().ifPresent(state -> {
            checks.add(check("exists", state.exists(), "there is no such table", "see PARLEY_TABLE and the region"));
            if (state.exists().orElse(false)) {
                checks.add(check("keys", state.keys(), "its key is not pk, sk", TEMPLATE));
                checks.add(check("index", state.index(), "the index \"due\" is missing or has another key", TEMPLATE));
                checks.add(expiry(state.expiry()));
            }
        });
        checks.addAll(CheckAction.guarded("table", "key check", this::filled));
        return checks;
    }

    private List<Check> filled() {
        engine.dataflow().pairs().stream().map(Pair::name).forEach(engine::standing);
        return List.of(Check.ok("table", "key check", "it can be read, and was filled under this fingerprint key"));
    }

    private static Check check(String of, Optional<Boolean> fits, String wrong, String wayOut) {
        if (fits.isEmpty()) {
            return unknown(of);
        }
        return fits.get() ? Check.ok("table", of, "as needed") : Check.fail("table", of, wrong, wayOut);
    }

    private static Check expiry(Optional<Boolean> on) {
        return on.map(isOn -> isOn
                        ? Check.ok("table", "expiry", "as needed")
                        : Check.warn("table", "expiry", "what has expired is never removed", TEMPLATE))
                .orElseGet(() -> unknown("expiry"));
    }

    private static Check unknown(String of) {
        return Check.unknown(
                "table",
                of,
                "the function may not ask how the table is made",
                "allow dynamodb:DescribeTable and dynamodb:DescribeTimeToLive to be told");
    }
}
