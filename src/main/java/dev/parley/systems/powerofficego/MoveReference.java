package dev.parley.systems.powerofficego;

import dev.parley.sync.Reference;

/**
 * The reference by which the copy of a moved record is found again. It follows from the id that the record had before
 * and from nothing else, so that whoever only knows that id finds the copy too. At most 50 characters.
 */
final class MoveReference {

    private MoveReference() {}

    static String of(String formerId) {
        return Reference.of("moved|" + formerId);
    }
}
