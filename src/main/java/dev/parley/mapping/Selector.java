package dev.parley.mapping;

/**
 * Chooses one element of an array by what stands in it: the one whose {@code member} equals {@code literal}, instead of
 * the primary one; an element that is missing is appended with that member. Immutable.
 *
 * @param array path of the array
 * @param member name inside the element ({@code type})
 * @param literal compared without regard to letter case ({@code invoice})
 */
public record Selector(Path array, String member, String literal) {}
