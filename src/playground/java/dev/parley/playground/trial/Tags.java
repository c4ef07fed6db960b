package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Policies.Empties;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets that are merged member by member: an array in one system, a text with commas in the other. Every member is
 * entered once, so it must be on both sides until somebody removes it on either.
 */
final class Tags {

    static final String PATH = "tags";

    private final Play play;
    private final Map<Ref, Set<String>> added = new HashMap<>();
    private final Map<Ref, Set<String>> removed = new HashMap<>();
    private Map<Ref, Set<String>> before = Map.of();
    /** Things that were linked when all was at rest. */
    private Set<Set<Ref>> known = Set.of();

    Tags(Play play) {
        this.play = play;
    }

    void tag(Step step) {
        play.persons().record(step).ifPresent(record -> {
            play.clock.pass(Duration.ofMillis(10));
            Set<String> now = shown(record);
            if (step.c() % 3 == 0 && !now.isEmpty()) {
                String member = List.copyOf(now).get(step.c() % now.size());
                now.remove(member);
                removed.computeIfAbsent(record, key -> new HashSet<>()).add(member);
            } else {
                String member = Persons.MARK + step.number() + "t";
                now.add(member);
                added.computeIfAbsent(record, key -> new HashSet<>()).add(member);
            }
            set(record, now);
        });
    }

    private void set(Ref record, Set<String> members) {
        play.systems
                .get(record.system())
                .records()
                .set(record.datatype(), record.id(), PATH, node(record.system(), members));
        play.tale.add("somebody sets tags of " + record + " to " + members);
        play.diary.touched(record);
        play.hints.send(record);
    }

    static boolean isArray(String system) {
        return system.equals("a");
    }

    private static JsonNode node(String system, Set<String> members) {
        if (!isArray(system)) {
            return TextNode.valueOf(String.join(", ", members));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        members.forEach(array::add);
        return array;
    }

    private Set<String> shown(Ref record) {
        JsonNode node = play.systems
                .get(record.system())
                .records()
                .body(record.datatype(), record.id())
                .path(PATH);
        Set<String> members = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(member -> members.add(member.asText()));
        } else {
            Stream.of(node.asText("").split(",")).map(String::strip).forEach(members::add);
        }
        members.remove("");
        members.remove("null");
        return members;
    }

    void atRest(Things things, Excuses excuses) {
        if (!play.setting.sets()) {
            return;
        }
        Optional<Field> field = play.scene.form(Drafting.PERSON).field(PATH);
        things.linked().stream()
                .filter(thing -> thing.stream().noneMatch(play::gone))
                .filter(thing -> !excuses.nothingToSay(thing, PATH) && !play.readOnly())
                .filter(thing -> !excuses.problem(thing.get(0), field.stream().toList()))
                .forEach(this::check);
        before = new HashMap<>();
        play.systems.forEach((name, system) -> system.records().ids(Drafting.PERSON).stream()
                .map(id -> new Ref(name, Drafting.PERSON, id))
                .forEach(record -> before.put(record, shown(record))));
        known = things.linked().stream().map(Set::copyOf).collect(Collectors.toSet());
        added.clear();
        removed.clear();
    }

    private void check(List<Ref> thing) {
        Set<String> expected = new TreeSet<>();
        Set<String> gone = new HashSet<>();
        thing.forEach(record -> {
            expected.addAll(before.getOrDefault(record, Set.of()));
            expected.addAll(added.getOrDefault(record, Set.of()));
            gone.addAll(removed.getOrDefault(record, Set.of()));
        });
        boolean linked = known.contains(Set.copyOf(thing));
        boolean disagreed = linked && thing.stream().map(before::get).distinct().count() > 1;
        boolean keeps = play.setting.policies().empties() == Empties.KEEP && !gone.isEmpty();
        if (disagreed || keeps) {
            return;
        }
        expected.removeAll(gone);
        thing.stream()
                .filter(record ->
                        !without(shown(record), linked ? Set.of() : gone).equals(expected))
                .findFirst()
                .ifPresent(record -> {
                    throw new Violation(
                            "a member of a set is lost or came back",
                            record + " shows " + shown(record) + ", not " + expected);
                });
    }

    /** A first link brings back what was removed from one of the two before. */
    private static Set<String> without(Set<String> members, Set<String> removed) {
        members.removeAll(removed);
        return members;
    }
}
