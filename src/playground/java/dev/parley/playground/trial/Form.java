package dev.parley.playground.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A datatype as persons know it, in every system.
 *
 * @param match paths that are equal in records of the same thing, one for each rule
 */
record Form(String datatype, List<Field> fields, List<String> match) {

    Map<String, List<Field>> groups() {
        return fields.stream()
                .filter(field -> field.way().isPresent())
                .collect(Collectors.groupingBy(Field::group, LinkedHashMap::new, Collectors.toList()));
    }

    Optional<Field> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    String pair() {
        return datatype.toLowerCase(java.util.Locale.ROOT);
    }
}
