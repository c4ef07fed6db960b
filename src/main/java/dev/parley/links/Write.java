package dev.parley.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One conditional write, to be sent alone or in a transaction. In expressions {@code #name} is an attribute, {@code
 * :name} a value bound by {@link #bind}. Not thread-safe; used once.
 */
final class Write {

    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    private final Map<String, AttributeValue> key;
    private final boolean delete;
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private boolean answered;

    private Write(Map<String, AttributeValue> key, boolean delete) {
        this.key = key;
        this.delete = delete;
    }

    /** Sets and removes attributes, leaves the others as they are; makes the item if there is none. */
    static Write update(Map<String, AttributeValue> key) {
        return new Write(key, false);
    }

    static Write delete(Map<String, AttributeValue> key) {
        return new Write(key, true);
    }

    Write set(String name, AttributeValue value) {
        sets.add("#%s = :set_%s".formatted(name, name));
        values.put(":set_" + name, value);
        return this;
    }

    /** Removes the attribute when there is no value. */
    Write set(String name, Optional<AttributeValue> value) {
        return value.isPresent() ? set(name, value.get()) : remove(name);
    }

    Write setTo(String name, String expression) {
        sets.add("#%s = %s".formatted(name, expression));
        return this;
    }

    Write remove(String... names) {
        for (String name : names) {
            removes.add("#" + name);
        }
        return this;
    }

    Write add(String name, long number) {
        adds.add("#%s :add_%s".formatted(name, name));
        values.put(":add_" + name, Values.of(number));
        return this;
    }

    /** All conditions must hold. */
    Write when(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    Write whenVersion(long version) {
        if (version == 0) {
            return when("attribute_not_exists(#v)");
        }
        return when("#v = :was_v").bind("was_v", Values.of(version));
    }

    /** A lone update then answers with the item afterwards. */
    Write answered() {
        answered = true;
        return this;
    }

    Write bind(String name, AttributeValue value) {
        values.put(":" + name, value);
        return this;
    }

    AttributeValue value(String name) {
        return values.get(":" + name);
    }

    UpdateItemRequest alone(String table) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression())
                .conditionExpression(condition())
                .expressionAttributeNames(names())
                .expressionAttributeValues(boundValues())
                .returnValues(answered ? ReturnValue.ALL_NEW : ReturnValue.NONE)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    boolean deletes() {
        return delete;
    }

    DeleteItemRequest deletionAlone(String table) {
        return DeleteItemRequest.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition())
                .expressionAttributeNames(names())
                .expressionAttributeValues(boundValues())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    TransactWriteItem inTransaction(String table) {
        return delete
                ? TransactWriteItem.builder().delete(deletion(table)).build()
                : TransactWriteItem.builder().update(update(table)).build();
    }

    private Update update(String table) {
        return Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression())
                .conditionExpression(condition())
                .expressionAttributeNames(names())
                .expressionAttributeValues(boundValues())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Delete deletion(String table) {
        return Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition())
                .expressionAttributeNames(names())
                .expressionAttributeValues(boundValues())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private String expression() {
        return clause("SET ", sets) + clause(" REMOVE ", removes) + clause(" ADD ", adds);
    }

    private static String clause(String word, List<String> parts) {
        return parts.isEmpty() ? "" : word + String.join(", ", parts);
    }

    private String condition() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    private Map<String, String> names() {
        String text = delete ? String.join(" ", conditions) : expression() + String.join(" ", conditions);
        Map<String, String> names = NAME.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(), match -> match.group(1), (first, same) -> first, TreeMap::new));
        return names.isEmpty() ? null : names;
    }

    private Map<String, AttributeValue> boundValues() {
        return values.isEmpty() ? null : values;
    }
}
