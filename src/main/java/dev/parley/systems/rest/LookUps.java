package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds records by a value. Systems search loosely; what does not bear the very value is left out. */
final class LookUps {

    private final Session session;
    private final JsonApi api;
    private final Rows rows;
    private final Listings listings;

    LookUps(Session session, JsonApi api, Listings listings) {
        this.session = session;
        this.api = api;
        this.rows = new Rows(api);
        this.listings = listings;
    }

    List<RemoteRecord> by(Datatype type, LookUp how, Path property, String value) {
        UnaryOperator<String> values = place -> place.equals("value") ? value : property.text();
        return found(type, how, value, values).stream()
                .filter(row -> bears(type, row, property, value))
                .toList();
    }

    private List<RemoteRecord> found(Datatype type, LookUp how, String value, UnaryOperator<String> values) {
        if (!how.canAsk(value)) {
            return listings.everyPage(
                    type, address -> Queries.add(address, type.listed().order()));
        }
        return how.path()
                .map(path -> one(type, path, values))
                .orElseGet(() -> listings.everyPage(type, address -> Queries.add(address, how.query(), values)));
    }

    private List<RemoteRecord> one(Datatype type, Template path, UnaryOperator<String> values) {
        Address address = session.at(path, values);
        Request request = session.read(address, path.text());
        Optional<JsonApi.Answer> answer = api.findUnless(request, type.notFound()::saidBy);
        return Listings.present(
                type,
                answer.map(found -> rows.one(type, found, Map.of())).stream().toList());
    }

    private static boolean bears(Datatype type, RemoteRecord row, Path property, String value) {
        JsonNode node = Fields.read(row.body(), property, type.schema());
        boolean folds = type.schema()
                .property(property)
                .filter(PropertySchema::foldsCase)
                .isPresent();
        String text = node.asText("").strip();
        return folds ? text.equalsIgnoreCase(value.strip()) : text.equals(value.strip());
    }
}
