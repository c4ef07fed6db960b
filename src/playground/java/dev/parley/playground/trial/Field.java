package dev.parley.playground.trial;

import dev.parley.dataflow.PropertyPair.Way;
import java.util.Optional;

/**
 * A property as a person sees it, of the same name in every system.
 *
 * @param group the properties it travels with; its own path where it travels alone
 * @param way it travels; empty for one that no pair names
 * @param target datatype of the record it refers to; empty text for other sorts
 */
record Field(String path, Sort sort, String group, Optional<Way> way, String target) {

    /** What is entered there. */
    enum Sort {
        TEXT,
        EMAIL,
        AMOUNT,
        /** Says whether the record belongs to the pair. */
        KIND,
        /** Merged member by member. */
        SET,
        /** Says what became of the record; nobody edits it as a value. */
        FLAG,
        REFERENCE
    }

    static Field text(String path) {
        return new Field(path, Sort.TEXT, path, Optional.of(Way.BOTH), "");
    }

    Field sort(Sort other) {
        return new Field(path, other, group, way, target);
    }

    Field in(String other) {
        return new Field(path, sort, other, way, target);
    }

    Field going(Optional<Way> other) {
        return new Field(path, sort, group, other, target);
    }

    Field to(String datatype) {
        return new Field(path, Sort.REFERENCE, group, way, datatype);
    }

    boolean travelsBothWays() {
        return way.filter(Way.BOTH::equals).isPresent();
    }
}
