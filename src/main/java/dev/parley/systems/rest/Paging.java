package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * How a system hands out lists in parts.
 *
 * @param parameter that names the part asked for; none with {@link Style#LINK}
 * @param sizeParameter that names the number of rows wanted, if there is one
 * @param size rows of a page, as large as the system allows
 * @param first number of the first page
 * @param total where an answer tells how many rows there are in all
 * @param next where an answer bears the next cursor or link, if not in a header
 * @param more where an answer says whether there is more; a cursor is asked on only then
 * @param header that bears the next cursor or link
 */
record Paging(
        Style style,
        Optional<String> parameter,
        Optional<String> sizeParameter,
        int size,
        int first,
        Optional<Path> total,
        Optional<Path> next,
        Optional<Path> more,
        Optional<String> header) {

    /** How the next part is named. */
    enum Style {
        /** By its number. */
        PAGE,
        /** By the number of rows before it. */
        OFFSET,
        /** By a mark that the part before bears. */
        CURSOR,
        /** By an address that the part before bears. */
        LINK
    }
}
