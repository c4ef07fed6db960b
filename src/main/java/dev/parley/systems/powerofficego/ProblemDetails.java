package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.systems.http.Complaint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the system's errors: ProblemDetails whose {@code detail} is prose with values in quotes. Only general titles and
 * names of properties are taken out of it.
 */
final class ProblemDetails implements Complaint.Reader {

    private static final Pattern SAFE_TITLE = Pattern.compile(
            "(?:[A-Z][A-Za-z]{1,30} )?validation error\\(s\\)|Bad Request|Conflict|One or more validation errors"
                    + " occurred\\.?");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z0-9]+");

    /** "ExternalImportReference is already in use. 'ABC123' is used on (contact) Id = 123456789." */
    private static final Pattern IN_USE =
            Pattern.compile("(\\w+) is already in use\\.?((?:(?!\\w+ is already in use).)*)", Pattern.DOTALL);

    private static final Pattern HOLDER = Pattern.compile("Id = (\\d+)");

    private final RecordSchema schema;

    ProblemDetails(RecordSchema schema) {
        this.schema = schema;
    }

    /**
     * A unique value that another record holds.
     *
     * @param holder id of that record, if named
     */
    record InUse(Path property, Optional<String> holder) {}

    /** Whether a 404 is the system's own word on a record, not its gateway's on an address. */
    static boolean saysNotFound(JsonNode body) {
        return text(body, "title").toLowerCase(Locale.ROOT).startsWith("object(s) not found");
    }

    @Override
    public Complaint read(JsonNode body) {
        String title = text(body, "title");
        return new Complaint(SAFE_TITLE.matcher(title).matches() ? title : "", properties(body));
    }

    /** The unique value in use, the named property before any other. */
    Optional<InUse> inUse(JsonNode body, Optional<String> first) {
        List<InUse> all = IN_USE.matcher(text(body, "detail"))
                .results()
                .flatMap(found -> leaf(found.group(1)).map(path -> new InUse(path, holder(found.group(2)))).stream())
                .toList();
        return all.stream()
                .filter(each -> first.filter(each.property().text()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private List<Path> properties(JsonNode body) {
        Set<Path> named = new LinkedHashSet<>();
        Matcher words = WORD.matcher(QUOTED.matcher(text(body, "detail")).replaceAll(" "));
        while (words.find()) {
            leaf(words.group()).ifPresent(named::add);
        }
        Fields.get(body, "errors", true).fieldNames().forEachRemaining(key -> leaf(key.substring(
                        key.lastIndexOf('.') + 1))
                .ifPresent(named::add));
        return List.copyOf(named);
    }

    private Optional<Path> leaf(String name) {
        return schema.properties().values().stream()
                .filter(PropertySchema::writable)
                .map(PropertySchema::path)
                .filter(path -> path.last().equals(name))
                .findFirst();
    }

    private static Optional<String> holder(String text) {
        Matcher matcher = HOLDER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String text(JsonNode body, String name) {
        return Fields.get(body, name, true).asText("");
    }
}
