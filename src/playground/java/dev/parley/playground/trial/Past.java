package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that records ever showed, and every edit; {@link Diary} begins anew with each round. Not thread-safe. */
final class Past {

    /** A value that a record has shown since a moment. */
    private record Shown(int at, String value) {}

    private record Spot(Ref record, String path) {}

    private final Map<Spot, List<Shown>> shown = new HashMap<>();
    private final Map<Ref, List<Diary.Edit>> edits = new HashMap<>();

    void edited(Diary.Edit edit) {
        edits.computeIfAbsent(edit.record(), record -> new ArrayList<>()).add(edit);
        edit.values().forEach((path, value) -> showed(edit.at(), edit.record(), path, value));
    }

    void showed(int at, Ref record, String path, String value) {
        shown.computeIfAbsent(new Spot(record, path), spot -> new ArrayList<>()).add(new Shown(at, value));
    }

    List<Diary.Edit> edits(Ref record) {
        return edits.getOrDefault(record, List.of());
    }

    /** What the record has shown last. */
    String last(Ref record, String path) {
        List<Shown> all = shown.getOrDefault(new Spot(record, path), List.of());
        return all.isEmpty() ? "" : all.get(all.size() - 1).value();
    }

    /** What the record showed at a moment and after it. */
    Stream<String> since(int at, Ref record, String path) {
        List<Shown> all = shown.getOrDefault(new Spot(record, path), List.of(new Shown(0, "")));
        List<Shown> before = all.stream().filter(one -> one.at() <= at).toList();
        String then = before.isEmpty() ? "" : before.get(before.size() - 1).value();
        return Stream.concat(
                Stream.of(then), all.stream().filter(one -> one.at() > at).map(Shown::value));
    }
}
