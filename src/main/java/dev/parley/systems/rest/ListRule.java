package dev.parley.systems.rest;

import java.util.Optional;

/**
 * How a list inside a record is written.
 *
 * @param id of an element, given by the system
 * @param path where elements are added, one by one
 * @param element where one element stands; {@code {element}} is its id
 * @param update how an element is changed there
 */
record ListRule(
        Optional<IdRule> id, Write write, Optional<Template> path, Optional<Template> element, UpdateStyle update) {

    /** What a change of an element makes us send. */
    enum Write {
        /** The whole list, within the update of its record. */
        WHOLE,
        /** Each element, at an address of its own. */
        EACH
    }
}
