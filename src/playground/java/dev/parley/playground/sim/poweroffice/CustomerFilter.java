package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The documented filters of {@code GET /Customers}; there is none for {@code IsPerson} or an e-mail.
 *
 * @param changedAfter the strict lower bound of the change stamp, if given
 * @param others all other filters
 */
record CustomerFilter(Optional<Instant> changedAfter, Predicate<ObjectNode> others) {

    private static final String CHANGED = "lastChangedDateTimeOffsetGreaterThan";
    private static final String CREATED = "customerCreatedDateTimeOffsetGreaterThan";

    static CustomerFilter of(Query query) {
        Predicate<ObjectNode> all = customer -> true;
        Optional<Instant> created = query.get(CREATED).map(text -> Stamps.read(CREATED, text));
        if (created.isPresent()) {
            all = all.and(customer -> Stamps.instant(
                            customer.get("CustomerCreatedDateTimeOffset").textValue())
                    .isAfter(created.get()));
        }
        Optional<String> reference = query.get("externalImportReference");
        if (reference.isPresent()) {
            all = all.and(customer ->
                    customer.get(CustomerSchema.REFERENCE).asText("").equals(reference.get()));
        }
        all = all.and(numbers(query, "customerNos", "Number")).and(numbers(query, "externalNos", "ExternalNumber"));
        return new CustomerFilter(query.get(CHANGED).map(text -> Stamps.read(CHANGED, text)), all.and(groups(query)));
    }

    private static Predicate<ObjectNode> numbers(Query query, String parameter, String property) {
        if (query.get(parameter).isEmpty()) {
            return customer -> true;
        }
        LongPredicate wanted = NumberRanges.of(parameter, query.list(parameter));
        return customer -> customer.get(property).isNumber()
                && wanted.test(customer.get(property).longValue());
    }

    private static Predicate<ObjectNode> groups(Query query) {
        if (query.get("contactGroupIds").isEmpty()) {
            return customer -> true;
        }
        LongPredicate wanted = NumberRanges.of("contactGroupIds", query.list("contactGroupIds"));
        return customer -> {
            for (JsonNode group : customer.get("ContactGroupIds")) {
                if (wanted.test(group.longValue())) {
                    return true;
                }
            }
            return false;
        };
    }
}
