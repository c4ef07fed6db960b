package dev.parley.links;

import dev.parley.sync.Links;
import dev.parley.sync.StoreFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The table: counts calls, waits when transactions meet, and turns what the SDK throws into {@link StoreFailure}. Reads
 * are consistent. Thread-safe.
 */
final class Table {

    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final String name;
    private final Backoff backoff;
    private final LongAdder reads = new LongAdder();
    private final LongAdder writes = new LongAdder();

    Table(DynamoDbClient client, String name, RandomGenerator random) {
        this.client = client;
        this.name = name;
        this.backoff = new Backoff(random);
    }

    Links.Calls calls() {
        return new Links.Calls(reads.sum(), writes.sum());
    }

    Item get(String operation, Map<String, AttributeValue> key) {
        reads.increment();
        return calling(
                operation,
                () -> new Item(client.getItem(
                                request -> request.tableName(name).key(key).consistentRead(true))
                        .item()));
    }

    /** Items found, in no order. */
    List<Item> getAll(String operation, Collection<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> all = List.copyOf(keys);
        List<Item> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batch(operation, all.subList(from, Math.min(all.size(), from + BATCH)), found);
        }
        return found;
    }

    private void batch(String operation, List<Map<String, AttributeValue>> keys, List<Item> found) {
        List<Map<String, AttributeValue>> missing = keys;
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            KeysAndAttributes wanted = KeysAndAttributes.builder()
                    .keys(missing)
                    .consistentRead(true)
                    .build();
            reads.increment();
            var answer = calling(
                    operation, () -> client.batchGetItem(request -> request.requestItems(Map.of(name, wanted))));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> found.add(new Item(item)));
            if (!answer.unprocessedKeys().containsKey(name)) {
                return;
            }
            missing = answer.unprocessedKeys().get(name).keys();
            backoff.pause(attempt);
        }
        throw new StoreFailure(operation + ": table " + name + " answered only part of a batch; try again", null);
    }

    /** At most so many items, over as many pages as it takes. */
    List<Item> query(String operation, QueryRequest query, int limit) {
        List<Item> found = new ArrayList<>();
        Map<String, AttributeValue> from = null;
        do {
            QueryRequest page =
                    query.toBuilder().tableName(name).exclusiveStartKey(from).build();
            reads.increment();
            QueryResponse answer = calling(operation, () -> client.query(page));
            answer.items().forEach(item -> found.add(new Item(item)));
            from = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null;
        } while (from != null && found.size() < limit);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** One write alone, several as a transaction. */
    Outcome write(String operation, List<Write> all) {
        for (int attempt = 0; attempt < Backoff.ATTEMPTS; attempt++) {
            writes.increment();
            Optional<Outcome> outcome = calling(operation, () -> all.size() == 1 ? alone(all.get(0)) : together(all));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            backoff.pause(attempt);
        }
        throw new StoreFailure(operation + ": too many workers write the same items of table " + name, null);
    }

    /** @return empty if a transaction was in the way */
    private Optional<Outcome> alone(Write write) {
        try {
            Map<String, AttributeValue> item = write.deletes()
                    ? client.deleteItem(write.deletionAlone(name)).attributes()
                    : client.updateItem(write.alone(name)).attributes();
            return Optional.of(Outcome.done(Optional.of(new Item(item))));
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(judged(write, e.hasItem() ? new Item(e.item()) : Item.NONE));
        } catch (TransactionConflictException e) {
            return Optional.empty();
        }
    }

    /** The SDK sends again what got no answer; the condition then meets our own effect, known by its token. */
    private static Outcome judged(Write write, Item met) {
        AttributeValue token = write.value("set_" + Attr.TOKEN);
        boolean ours = token != null && token.equals(met.attributes().get(Attr.TOKEN));
        return ours ? Outcome.done(Optional.of(met)) : Outcome.failed(Map.of(0, met));
    }

    /** @return empty if another transaction was in the way */
    private Optional<Outcome> together(List<Write> all) {
        List<TransactWriteItem> items =
                all.stream().map(write -> write.inTransaction(name)).toList();
        try {
            client.transactWriteItems(request -> request.transactItems(items));
            return Optional.of(Outcome.done(Optional.empty()));
        } catch (TransactionCanceledException e) {
            Map<Integer, Item> failures = failures(e.cancellationReasons());
            if (!failures.isEmpty()) {
                return Optional.of(Outcome.failed(failures));
            }
            List<String> codes = e.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .toList();
            if (codes.contains("TransactionConflict")) {
                return Optional.empty();
            }
            throw new StoreFailure("table " + name + " cancelled a transaction: " + codes, e);
        }
    }

    private static Map<Integer, Item> failures(List<CancellationReason> reasons) {
        Map<Integer, Item> failures = new HashMap<>();
        for (int index = 0; index < reasons.size(); index++) {
            CancellationReason reason = reasons.get(index);
            if ("ConditionalCheckFailed".equals(reason.code())) {
                failures.put(index, reason.hasItem() ? new Item(reason.item()) : Item.NONE);
            }
        }
        return failures;
    }

    private <T> T calling(String operation, Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceNotFoundException e) {
            throw new StoreFailure(operation + ": there is no table " + name + "; create it or correct its name", e);
        } catch (AwsServiceException e) {
            String code = e.awsErrorDetails() == null
                    ? "no code"
                    : e.awsErrorDetails().errorCode();
            throw new StoreFailure(operation + ": table " + name + " refused: " + code, e);
        } catch (SdkException e) {
            String kind = e.getClass().getSimpleName();
            throw new StoreFailure(operation + ": table " + name + " could not be reached: " + kind, e);
        }
    }
}
