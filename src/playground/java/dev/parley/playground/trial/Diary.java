package dev.parley.playground.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What persons did and what we wrote, in order. Not thread-safe. */
final class Diary {

    /**
     * A person's edit of a group of properties.
     *
     * @param values by path: the whole group as it was then
     * @param previous the same before
     */
    record Edit(int at, Ref record, String group, Map<String, String> values, Map<String, String> previous) {}

    /** Our write of a property. */
    record Written(int at, Ref record, String path, String value) {}

    /** A place of a record that decides as one. */
    record Spot(Ref record, String group) {}

    private final List<Edit> edits = new ArrayList<>();
    private final List<Written> writes = new ArrayList<>();
    private final Set<Spot> windows = new HashSet<>();
    private final Set<Ref> exempt = new HashSet<>();
    private final Map<Ref, Instant> touched = new HashMap<>();
    private final Past past = new Past();
    private final Clock clock;
    private int now;
    private int deletions;

    Diary(Clock clock) {
        this.clock = clock;
    }

    void edited(Ref record, String group, Map<String, String> values, Map<String, String> previous) {
        Edit edit = new Edit(++now, record, group, values, previous);
        edits.add(edit);
        past.edited(edit);
        touched.put(record, clock.instant());
    }

    void wrote(Ref record, String path, String value) {
        writes.add(new Written(++now, record, path, value));
        past.showed(now, record, path, value);
        touched.put(record, clock.instant());
    }

    /** An edit was lost between our read by id and our write: nobody can prevent that. */
    boolean window(Ref record, String group) {
        return windows.add(new Spot(record, group));
    }

    /** What it holds says nothing in this round: it, or its counterpart, was deleted or left its pair. */
    void exempt(Ref record) {
        exempt.add(record);
    }

    /** The record has another id now. */
    void moved(Ref from, Ref to) {
        edits.replaceAll(edit -> edit.record().equals(from)
                ? new Edit(edit.at(), to, edit.group(), edit.values(), edit.previous())
                : edit);
        writes.replaceAll(write ->
                write.record().equals(from) ? new Written(write.at(), to, write.path(), write.value()) : write);
        if (exempt.contains(from)) {
            exempt.add(to);
        }
    }

    /** Something was deleted: what it left in other systems is nobody's edit any more. */
    void deleted() {
        deletions++;
    }

    /** Something else was done to it than an edit or a write. */
    void touched(Ref record) {
        touched.put(record, clock.instant());
    }

    boolean anyDeleted() {
        return deletions > 0;
    }

    Past past() {
        return past;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    List<Written> writes() {
        return List.copyOf(writes);
    }

    Set<Spot> windows() {
        return Set.copyOf(windows);
    }

    boolean isExempt(Ref record) {
        return exempt.contains(record);
    }

    /** When it was last written by anybody. */
    Instant touchedAt(Ref record) {
        return touched.getOrDefault(record, Instant.EPOCH);
    }

    /** A new round begins: all that was is settled. */
    void turnPage() {
        edits.clear();
        writes.clear();
        windows.clear();
        exempt.clear();
        deletions = 0;
    }
}
