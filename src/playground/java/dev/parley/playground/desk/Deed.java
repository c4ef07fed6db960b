package dev.parley.playground.desk;

import java.util.function.Consumer;

/**
 * Something else than editing that a person does with a record, such as confirming an order.
 *
 * @param name one word
 * @param label for people
 * @param perform by the record's id; throws what the system's refusals are
 */
public record Deed(String name, String label, Consumer<String> perform) {}
