package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Lists records, part by part. What is kept as deleted is left out. */
final class Listings {

    private final Session session;
    private final JsonApi api;
    private final Rows rows;
    private final Pages pages;

    Listings(Session session, JsonApi api) {
        this.session = session;
        this.api = api;
        this.rows = new Rows(api);
        this.pages = new Pages(session.label(), api);
    }

    /**
     * One part of a list.
     *
     * @param rows deleted ones too
     * @param next how to ask for the part after this one
     */
    record Slice(List<RemoteRecord> rows, Optional<String> next) {}

    Page all(Datatype type, Optional<String> token) {
        Slice slice =
                slice(type, token, address -> Queries.add(address, type.listed().order()));
        return new Page(present(type, slice.rows()), slice.next());
    }

    /** Whole rows are asked for; only what is named of them is handed on. */
    Page keys(Datatype type, Set<Path> properties, Optional<String> token) {
        Page page = all(type, token);
        List<RemoteRecord> keys =
                page.rows().stream().map(row -> only(type, row, properties)).toList();
        return new Page(keys, page.next());
    }

    List<RemoteRecord> createdSince(Datatype type, Instant since) {
        Datatype.Created created = type.created()
                .orElseThrow(() -> new UnsupportedOperationException(type.name() + " has no created filter"));
        Filter filter = created.filter();
        Instant start = filter.stampAt(since);
        Optional<Path> property = created.property();
        TimeForm form = property.filter(type.forms().own()::containsKey)
                .map(path -> TimeForms.ISO)
                // Times in records are written as the stamp is; times in filters need not be.
                .or(() -> type.modified().map(Modified::form))
                .orElse(filter.form());
        return everyPage(type, address -> filter.on(address, start)).stream()
                .filter(row -> property.flatMap(path -> form.read(Fields.read(row.body(), path, type.schema())))
                        .map(stamp -> !stamp.isBefore(start))
                        .orElse(true))
                .toList();
    }

    List<RemoteRecord> everyPage(Datatype type, UnaryOperator<Address> filter) {
        List<RemoteRecord> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Slice slice = slice(type, token, filter);
            found.addAll(present(type, slice.rows()));
            token = slice.next();
        } while (token.isPresent());
        return found;
    }

    /** One request for one part, whatever its filter. */
    Slice slice(Datatype type, Optional<String> token, UnaryOperator<Address> filter) {
        Optional<Paging> paging = type.listed().paging();
        Address list = session.at(type.places().list());
        Address filtered = filter.apply(Queries.add(list, type.listed().query()));
        Address address =
                paging.map(how -> pages.ask(how, list, filtered, token)).orElse(filtered);
        Request request = session.read(address, type.template());
        boolean goneIsEmpty = type.listed().empty() == EmptyList.NOT_FOUND;
        Optional<JsonApi.Answer> answer =
                api.findUnless(request, reply -> goneIsEmpty && type.notFound().saidBy(reply));
        if (answer.isEmpty() || isEmpty(type, answer.get())) {
            return new Slice(List.of(), Optional.empty());
        }
        List<RemoteRecord> found = rows.many(type, answer.get());
        return new Slice(found, paging.flatMap(how -> pages.next(how, answer.get(), token, found.size())));
    }

    private static boolean isEmpty(Datatype type, JsonApi.Answer answer) {
        return type.listed().empty() == EmptyList.NO_CONTENT && answer.json().isMissingNode();
    }

    static List<RemoteRecord> present(Datatype type, List<RemoteRecord> rows) {
        return rows.stream().filter(row -> !Rows.isDeleted(type, row)).toList();
    }

    private static RemoteRecord only(Datatype type, RemoteRecord row, Set<Path> properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        properties.forEach(
                path -> Fields.write(body, path, Fields.read(row.body(), path, type.schema()), type.schema()));
        return new RemoteRecord(row.id(), body, Map.of(), row.fetchedAt(), row.reference());
    }
}
