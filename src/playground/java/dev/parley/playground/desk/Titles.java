package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a record of whatever system: its name, else its number. Stateless. */
final class Titles {

    private static final List<List<String>> PERSON = List.of(
            List.of("FirstName", "LastName"), List.of("first_name", "last_name"), List.of("firstName", "lastName"));
    private static final List<String> OTHER = List.of("Name", "name", "title", "Number", "SalesOrderNo", "number");

    private Titles() {}

    /** Empty text for a record without any. */
    static String of(JsonNode record) {
        return Stream.concat(PERSON.stream(), OTHER.stream().map(List::of))
                .map(names -> names.stream()
                        .map(name -> record.path(name).asText("").strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }
}
