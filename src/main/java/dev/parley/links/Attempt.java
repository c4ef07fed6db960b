package dev.parley.links;

import dev.parley.sync.Entry.Due;
import dev.parley.sync.StoreFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes of one operation: all or none. It is made again in view of what it met as long as only due marks were set
 * meanwhile, or keys gone that are of no concern any more. Used once, by one thread.
 */
final class Attempt {

    private final String operation;
    private final List<RecordWrite> records = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();

    private record Extra(Write write, boolean dispensable) {}

    /**
     * The first condition that did not hold.
     *
     * @param record position of the record concerned; empty if it was another item
     */
    record Failure(Optional<Integer> record, Item met) {}

    Attempt(String operation) {
        this.operation = operation;
    }

    Attempt record(RecordWrite record) {
        records.add(record);
        return this;
    }

    Attempt also(Write write) {
        extras.add(new Extra(write, false));
        return this;
    }

    /** Left out if its condition does not hold. */
    Attempt ifPossible(Write write) {
        extras.add(new Extra(write, true));
        return this;
    }

    /** The due mark of a record after the attempt. */
    Optional<Due> mark(int record) {
        return records.get(record).mark();
    }

    /** @return empty if all took effect */
    Optional<Failure> make(Table table) {
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            Outcome outcome = table.write(operation, writes());
            if (outcome.done()) {
                return Optional.empty();
            }
            Optional<Failure> failure = adopt(outcome);
            if (failure.isPresent()) {
                return failure;
            }
        }
        throw new StoreFailure(operation + ": the record is marked due faster than it can be written", null);
    }

    private List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        records.forEach(record -> writes.add(record.write()));
        extras.forEach(extra -> writes.add(extra.write()));
        return writes;
    }

    private Optional<Failure> adopt(Outcome outcome) {
        List<Extra> left = new ArrayList<>(extras);
        for (Map.Entry<Integer, Item> failure : outcome.failures().entrySet()) {
            int position = failure.getKey();
            if (position < records.size()) {
                Optional<RecordWrite> again = records.get(position).adopting(failure.getValue());
                if (again.isEmpty()) {
                    return Optional.of(new Failure(Optional.of(position), failure.getValue()));
                }
                records.set(position, again.get());
            } else {
                Extra extra = extras.get(position - records.size());
                if (!extra.dispensable()) {
                    return Optional.of(new Failure(Optional.empty(), failure.getValue()));
                }
                left.remove(extra);
            }
        }
        extras.clear();
        extras.addAll(left);
        return Optional.empty();
    }
}
