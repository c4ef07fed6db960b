package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what a counterpart is created with. Pure; one per create. */
final class CreateBody {

    private final BoundPair pair;
    private final Side target;
    private final ObjectNode source;
    private final RecordSchema schema;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> sent = new LinkedHashMap<>();
    private final List<Action.Raise> lacks = new ArrayList<>();
    private final Set<Target> awaited = new LinkedHashSet<>();
    private Optional<Action.Raise> problem = Optional.empty();

    CreateBody(BoundPair pair, Side target, RemoteRecord source) {
        this.pair = pair;
        this.target = target;
        this.source = source.body();
        this.schema = pair.traits(target).schema();
    }

    CreatePlan plan() {
        pair.groups().stream().filter(group -> !waits(group)).forEach(this::add);
        pair.lists().forEach(row -> add(row.list()));
        pair.onCreate().stream().filter(only -> only.target() == target).forEach(this::add);
        addFilter();
        // A condition on the new record speaks of what stands in it by now.
        pair.groups().stream().filter(this::waits).forEach(this::add);
        Optional<Action.Raise> refusal = problem.or(this::missing);
        return refusal.isPresent()
                ? CreatePlan.refused(refusal.get(), awaited)
                : new CreatePlan(body, sent, Optional.empty(), lacks, awaited);
    }

    /** What is missing because a record has no counterpart yet says so; anything else is missing for good. */
    private Optional<Action.Raise> missing() {
        return new CreateNeeds(pair, target, body).missing().map(raise -> lacks.stream()
                .filter(lack -> pair.properties()
                        .anyMatch(member -> lack.property().equals(Optional.of(member.name()))
                                && raise.property()
                                        .equals(Optional.of(member.path(target).text()))))
                .findFirst()
                .orElse(raise));
    }

    private boolean waits(BoundGroup group) {
        return group.members().stream().anyMatch(member -> guard(member, target).isPresent());
    }

    private Optional<Condition> guard(Member member, Side side) {
        When when = member.definition().particulars().when();
        return Applicability.guard(when, pair.traits(side).schema(), side);
    }

    private boolean applies(Member member) {
        boolean ofSource = guard(member, target.opposite())
                .map(condition -> pair.meets(target.opposite(), source, condition))
                .orElse(true);
        return ofSource
                && guard(member, target)
                        .map(condition -> pair.meets(target, body, condition))
                        .orElse(true);
    }

    private void add(BoundGroup group) {
        List<Member> applying = group.members().stream().filter(this::applies).toList();
        Map<String, Sight> sights = new HashMap<>();
        applying.forEach(member -> sights.put(member.name(), member.sight(target.opposite(), source)));
        boolean nothing = group.of(applying)
                .map(known -> known.empty(target.opposite(), sights))
                .orElse(true);
        applying.forEach(member -> add(member, nothing ? Sight.NOTHING : sights.get(member.name())));
    }

    private void add(Member member, Sight seen) {
        if (!member.definition().way().to(target)) {
            return;
        }
        boolean several = seen.fault()
                .filter(fault -> fault.code() == Problem.Code.MULTI_VARIANT)
                .isPresent();
        if (several) {
            lacks.add(raise(Problem.Code.MULTI_VARIANT, seen.fault().get().message(), member.name()));
            return;
        }
        trying(member, seen, () -> {
            Member.Sending sending = sending(member, seen);
            write(sending.change());
            if (CreatePlan.present(sending.change().value()) || !member.assumes(target)) {
                sent.put(member.name(), sending.mark());
            }
        });
    }

    private Member.Sending sending(Member member, Sight seen) {
        Optional<JsonNode> preset = member.definition().defaultValue().filter(value -> seen.empty());
        if (preset.isPresent() && member instanceof BoundProperty property) {
            Change change = new Change(member.path(target), preset.get());
            return new Member.Sending(
                    change, property.sight(target, preset.get()).fingerprint());
        }
        return member.sending(target, seen.empty() ? Sight.NOTHING : seen, Sight.NOTHING);
    }

    private void write(Change change) {
        if (CreatePlan.present(change.value())) {
            Fields.write(body, change.path(), change.value(), schema, change.selector());
        }
    }

    private void add(CreateOnly only) {
        only.constant().ifPresent(value -> write(new Change(only.path(), value)));
        only.from().ifPresent(member -> {
            Sight seen = member.sight(target.opposite(), source);
            trying(member, seen, () -> write(sending(member, seen).change()));
        });
    }

    /** An element that cannot be made whole keeps the record from being made: half an order is none. */
    private void add(BoundList list) {
        if (!list.definition().way().to(target)) {
            return;
        }
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode element : list.elements(target.opposite(), source)) {
            Sight seen = list.sight(target.opposite(), element);
            try {
                seen.fault().ifPresent(fault -> fail(raise(fault.code(), fault.message(), list.name())));
                made.add(seen.fault().isPresent() ? NullNode.getInstance() : list.made(target, element));
            } catch (Unconvertible e) {
                fail(raise(Problem.Code.INVALID_VALUE, e.getMessage(), list.name()));
            } catch (Unresolved e) {
                awaited.add(e.target());
                fail(raise(Problem.Code.UNRESOLVED_REFERENCE, e.getMessage(), list.name()));
            }
        }
        write(new Change(list.path(target), made));
    }

    private void trying(Member member, Sight seen, Runnable work) {
        if (seen.fault().isPresent()) {
            Sight.Fault fault = seen.fault().get();
            fail(raise(fault.code(), fault.message(), member.name()));
            return;
        }
        try {
            work.run();
        } catch (Unconvertible e) {
            fail(raise(Problem.Code.INVALID_VALUE, e.getMessage(), member.name()));
        } catch (Unresolved e) {
            awaited.add(e.target());
            Action.Raise raise = raise(Problem.Code.UNRESOLVED_REFERENCE, e.getMessage(), member.name());
            if (member.needed(target)) {
                fail(raise);
            }
            lacks.add(raise);
        }
    }

    private void fail(Action.Raise raise) {
        problem = problem.or(() -> Optional.of(raise));
    }

    private static Action.Raise raise(Problem.Code code, String message, String property) {
        return new Action.Raise(code, message, Optional.of(property));
    }

    /** What makes the new record belong to the pair. */
    private void addFilter() {
        Map<Path, String> assigned =
                pair.definition().end(target).filter().map(Conditions::assigned).orElse(Map.of());
        assigned.forEach((path, text) -> {
            try {
                write(new Change(path, literal(path, text)));
            } catch (Unconvertible e) {
                fail(raise(Problem.Code.INVALID_VALUE, e.getMessage(), path.text()));
            }
        });
    }

    /** The text of a filter in the property's own type. */
    private JsonNode literal(Path path, String text) {
        PropertySchema asText = PropertySchema.of(path.text(), ValueType.STRING);
        PropertySchema own = schema.property(path).orElse(asText);
        Channel.End from = new Channel.End(schema, asText, ValueType.STRING);
        Channel.End to = new Channel.End(schema, own, own.type());
        return new Channel(path.text(), from, to, Optional.empty()).toRight(TextNode.valueOf(text));
    }
}
