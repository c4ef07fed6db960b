package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One datatype: where it lies and what it can do. A further datatype is a further one of these. Immutable.
 *
 * @param datatype the name definitions use
 * @param stamps where the stamp of each of its clocks stands
 * @param mark where a create leaves our reference
 * @param createdFilter list filter by time of creation
 * @param presets what a create sets unless the body does ({@code IsPerson} tells persons from companies)
 * @param elements of the one list whose elements have addresses of their own
 * @param hints what refusals of this datatype may mean
 */
record Resource(
        String datatype,
        Place place,
        Traits traits,
        Map<String, Path> stamps,
        Optional<Mark> mark,
        Optional<String> createdFilter,
        Map<String, JsonNode> presets,
        Optional<Elements> elements,
        List<Hint> hints) {

    static final String ID = "Id";
    static final String STAMP = "LastChangedDateTimeOffset";
    static final String CHANGED_FILTER = "lastChangedDateTimeOffsetGreaterThan";

    Resource {
        stamps = Map.copyOf(stamps);
        presets = Map.copyOf(presets);
        hints = List.copyOf(hints);
    }

    static Resource of(String datatype, Place place, Traits traits) {
        return new Resource(
                datatype,
                place,
                traits,
                Map.of(Traits.RECORD, Path.of(STAMP)),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    Resource withStamps(Map<String, Path> all) {
        return new Resource(datatype, place, traits, all, mark, createdFilter, presets, elements, hints);
    }

    Resource markedBy(Mark with) {
        return new Resource(
                datatype, place, traits, stamps, Optional.of(with), createdFilter, presets, elements, hints);
    }

    Resource listingCreatedBy(String filter) {
        return new Resource(datatype, place, traits, stamps, mark, Optional.of(filter), presets, elements, hints);
    }

    Resource presetting(String property, JsonNode value) {
        Map<String, JsonNode> one = Map.of(property, value);
        return new Resource(datatype, place, traits, stamps, mark, createdFilter, one, elements, hints);
    }

    Resource withElements(Elements of) {
        return new Resource(datatype, place, traits, stamps, mark, createdFilter, presets, Optional.of(of), hints);
    }

    Resource hinting(Hint... all) {
        return new Resource(datatype, place, traits, stamps, mark, createdFilter, presets, elements, List.of(all));
    }

    /** How refusals are read. */
    ProblemDetails problems() {
        return new ProblemDetails(traits.schema(), hints);
    }

    /** Whether this is the property that our reference stands in. */
    boolean marks(Path property) {
        return mark.filter(own -> own.property().equals(property.text())).isPresent();
    }

    /**
     * Where our reference stands.
     *
     * @param filter the list filter that finds it; empty when it has to be looked for among all that we created
     */
    record Mark(String property, Optional<String> filter) {}

    /**
     * A list inside the record whose elements are written one by one.
     *
     * @param segment below the record's address
     */
    record Elements(Path list, String segment) {}

    /**
     * What a refusal means whose text cannot be repeated, because it quotes values.
     *
     * @param sign found in the refusal's text
     * @param words for the message, with the way out
     */
    record Hint(Pattern sign, String words) {}
}
