package dev.parley.links;

import dev.parley.sync.Problem;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A problem as one attribute of a record's item. */
final class ProblemCodec {

    private static final String CODE = "c";
    private static final String MESSAGE = "m";
    private static final String PROPERTY = "p";
    private static final String SINCE = "s";
    private static final String ATTEMPTS = "a";
    private static final String NEXT = "n";
    private static final String CONTENT = "f";

    private ProblemCodec() {}

    static AttributeValue encode(Problem problem) {
        Map<String, AttributeValue> parts = new HashMap<>();
        parts.put(CODE, Values.of(problem.code().name()));
        parts.put(MESSAGE, Values.of(problem.message()));
        parts.put(SINCE, Values.of(problem.since()));
        parts.put(ATTEMPTS, Values.of(problem.attempts()));
        problem.property().ifPresent(property -> parts.put(PROPERTY, Values.of(property)));
        problem.next().ifPresent(next -> parts.put(NEXT, Values.of(next)));
        problem.content().ifPresent(content -> parts.put(CONTENT, Values.of(content)));
        return AttributeValue.fromM(parts);
    }

    static Problem decode(AttributeValue value) {
        Item parts = new Item(value.m());
        return new Problem(
                Problem.Code.valueOf(Values.text(parts.must(CODE))),
                Values.text(parts.must(MESSAGE)),
                parts.text(PROPERTY),
                Values.time(parts.must(SINCE)),
                Values.integer(parts.must(ATTEMPTS)),
                parts.time(NEXT),
                parts.text(CONTENT));
    }
}
