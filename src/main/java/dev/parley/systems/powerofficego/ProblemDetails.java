package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.systems.http.Complaint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the system's errors: ProblemDetails whose {@code detail} is prose with values in quotes. Only general titles
 * and names of properties are taken out of it, and words of our own for what is known to go wrong.
 */
final class ProblemDetails implements Complaint.Reader {

    /** Nothing but the names of the system's own things: any other word may be a person's. */
    private static final Pattern SAFE_TITLE = Pattern.compile(
            "(?:(?:Customer|Contact ?[Pp]erson|Contact|Product|Sales ?[Oo]rder(?: ?[Ll]ine)?) )?validation error\\(s\\)"
                    + "|Bad Request|Conflict|One or more validation errors occurred\\.?");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z0-9]+");

    /** "ExternalImportReference is already in use. 'ABC123' is used on (contact) Id = 123456789." */
    private static final Pattern IN_USE =
            Pattern.compile("(\\w+) is already in use\\.?((?:(?!\\w+ is already in use).)*)", Pattern.DOTALL);

    /** Numbers, but uuids of orders and lines. */
    private static final Pattern HOLDER = Pattern.compile("Id = '?(\\p{XDigit}{8}(?:-\\p{XDigit}{4,12}){4}|\\d+)\\b");

    private final List<Names> names;
    private final List<Resource.Hint> hints;

    ProblemDetails(RecordSchema schema, List<Resource.Hint> hints) {
        this(
                Stream.concat(Stream.of(Names.ofRecord(schema)), Names.ofLists(schema))
                        .toList(),
                hints);
    }

    private ProblemDetails(List<Names> names, List<Resource.Hint> hints) {
        this.names = names;
        this.hints = hints;
    }

    /** The writable properties of a record, or of the elements of one of its lists. */
    private record Names(String list, List<Path> paths) {

        static Names ofRecord(RecordSchema schema) {
            return new Names("", writable(schema).toList());
        }

        static Stream<Names> ofLists(RecordSchema schema) {
            return schema.lists().entrySet().stream().map(list -> {
                String name = list.getKey().text();
                Stream<Path> members = writable(list.getValue().element());
                return new Names(
                        name,
                        members.map(path -> Path.of(name + "." + path.text())).toList());
            });
        }

        private static Stream<Path> writable(RecordSchema schema) {
            return schema.properties().values().stream()
                    .filter(property -> property.writable())
                    .map(property -> property.path());
        }

        Optional<Path> leaf(String name) {
            return paths.stream().filter(path -> path.last().equals(name)).findFirst();
        }
    }

    /**
     * A unique value that another record holds.
     *
     * @param holder id of that record, if named
     */
    record InUse(Path property, Optional<String> holder) {}

    /** Our reference as it was sent. */
    record Sent(String property, String reference) {}

    /** Whether a 404 is the system's own word on a record, not its gateway's on an address. */
    static boolean saysNotFound(JsonNode body) {
        return text(body, "title").toLowerCase(Locale.ROOT).startsWith("object(s) not found");
    }

    /** The same for requests about an element of the list: a name that both have is the element's. */
    ProblemDetails ofElements(Path list) {
        return new ProblemDetails(preferring(list.text()), hints);
    }

    private List<Names> preferring(String list) {
        Stream<Names> first = names.stream().filter(each -> each.list().equals(list));
        return Stream.concat(first, names.stream().filter(each -> !each.list().equals(list)))
                .toList();
    }

    @Override
    public Complaint read(JsonNode body) {
        String title = text(body, "title");
        String said = title + " " + QUOTED.matcher(text(body, "detail")).replaceAll(" ");
        Stream<String> known = SAFE_TITLE.matcher(title).matches() ? Stream.of(title) : Stream.empty();
        Stream<String> meant =
                hints.stream().filter(hint -> hint.sign().matcher(said).find()).map(Resource.Hint::words);
        return new Complaint(Stream.concat(known, meant).collect(Collectors.joining(": ")), properties(body));
    }

    /**
     * The unique value in use, our reference before any other. A reference that the system quotes and that is not the
     * one sent stands in an element of a list.
     */
    Optional<InUse> inUse(JsonNode body, Optional<Sent> sent) {
        List<InUse> all = IN_USE.matcher(text(body, "detail"))
                .results()
                .flatMap(found -> inUse(found.group(1), found.group(2), sent).stream())
                .toList();
        return all.stream()
                .filter(each -> sent.filter(
                                ours -> ours.property().equals(each.property().text()))
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<InUse> inUse(String name, String where, Optional<Sent> sent) {
        Matcher quoted = QUOTED.matcher(where);
        boolean another = sent.filter(ours -> ours.property().equals(name)).isPresent()
                && quoted.find()
                && sent.filter(ours -> quoted.group().equals("'" + ours.reference() + "'"))
                        .isEmpty();
        List<Names> among =
                another ? names.stream().filter(each -> !each.list().isEmpty()).toList() : names;
        return leaf(name, among).map(path -> new InUse(path, holder(where)));
    }

    private List<Path> properties(JsonNode body) {
        Set<Path> named = new LinkedHashSet<>();
        Matcher words = WORD.matcher(QUOTED.matcher(text(body, "detail")).replaceAll(" "));
        while (words.find()) {
            leaf(words.group(), names).ifPresent(named::add);
        }
        // "SalesOrderLines[0].Quantity"
        Fields.get(body, "errors", true).fieldNames().forEachRemaining(key -> {
            int last = key.lastIndexOf('.') + 1;
            String parent = key.substring(0, last).replaceAll("\\[\\d*]|\\.$", "");
            leaf(key.substring(last), preferring(parent)).ifPresent(named::add);
        });
        return List.copyOf(named);
    }

    private static Optional<Path> leaf(String name, List<Names> among) {
        return among.stream().flatMap(each -> each.leaf(name).stream()).findFirst();
    }

    private static Optional<String> holder(String text) {
        Matcher matcher = HOLDER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String text(JsonNode body, String name) {
        return Fields.get(body, name, true).asText("");
    }
}
