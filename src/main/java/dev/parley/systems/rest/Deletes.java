package dev.parley.systems.rest;

import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Request;
import java.util.Map;

/** Deletes records. */
final class Deletes {

    private final Session session;
    private final JsonApi api;

    Deletes(Session session, JsonApi api) {
        this.session = session;
        this.api = api;
    }

    void delete(Datatype type, String id) {
        if (!type.removal().deletes()) {
            throw new UnsupportedOperationException(session.label() + " cannot delete " + type.name());
        }
        Template path = type.removal().path();
        Map<String, String> values = type.places().values(id).orElseThrow();
        Address address =
                Queries.add(session.at(path, values::get), type.removal().query());
        Request request = session.delete(address, path.text());
        api.delete(request, type.notFound()::saidBy, new Complaints(type));
    }
}
