package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A switch that holds the rules of one kind of fault; the first rule that concerns a call is used up by it.
 * Thread-safe.
 */
public final class FaultRules implements Switch {

    private final List<FaultRule> rules = new ArrayList<>();

    FaultRules() {}

    /** Adds a rule behind those already there. */
    public synchronized void add(FaultRule rule) {
        rules.add(rule);
    }

    public synchronized void clear() {
        rules.clear();
    }

    synchronized Optional<FaultRule> take(String method, String path) {
        for (int i = 0; i < rules.size(); i++) {
            FaultRule rule = rules.get(i);
            if (rule.concerns(method, path)) {
                rules.set(i, rule.used());
                rules.removeIf(each -> each.count() <= 0);
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized JsonNode toJson() {
        return Json.node(rules.stream().map(FaultRule::toJson).toList());
    }

    @Override
    public synchronized void read(JsonNode setting) {
        if (!setting.isArray() && !setting.isObject() && !setting.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    "a number, a rule {count, status, method, pathPrefix} or a list of rules");
        }
        rules.clear();
        if (setting.isArray()) {
            setting.forEach(rule -> rules.add(FaultRule.read(rule)));
        } else {
            rules.add(FaultRule.read(setting));
        }
    }
}
