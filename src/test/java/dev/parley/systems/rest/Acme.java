package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.Settings;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.Patience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invented system whose conventions each test chooses, with one datatype, {@code Customer}. */
final class Acme {

    static final Map<String, String> SETTINGS = Map.of(
            "ACME_URL", "https://acme.example/api",
            "ACME_TOKEN", "secret-token",
            "ACME_TOKEN_URL", "https://acme.example/token",
            "ACME_CLIENT", "client",
            "ACME_SECRET", "secret",
            "ACME_TENANT", "north");

    private static final String DATATYPE =
            """
            datatypes:
              Customer:
                path: /customers
                properties:
                  name: string
                  email: { foldsCase: true }
                  number: { type: integer, readOnly: true }
                  address.city: string
                  address.zip: string
                  phones.number: string
            """;

    private Acme() {}

    /** @param conventions lines of YAML at the top of the file */
    static BusinessSystem with(WebServer server, String conventions) {
        return with(server, conventions, DATATYPE);
    }

    static BusinessSystem with(WebServer server, String conventions, String datatypes) {
        String authentication =
                conventions.contains("authentication:") ? "" : "authentication: { bearer: ACME_TOKEN }\n";
        String id = conventions.contains("id: {") ? "" : "id: { property: id }\n";
        String yaml = "system: acme\nurl: ACME_URL\n" + authentication + id + conventions + "\n" + datatypes;
        return SystemFiles.of("acme", yaml).open(Settings.of(SETTINGS), server, server.clock.timing(new Patience()));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) node(text);
    }

    static JsonNode node(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    static RemoteRecord record(String id, String body) {
        return new RemoteRecord(id, json(body), Map.of(), Instant.EPOCH, Optional.empty());
    }

    static Change change(String path, String value) {
        return new Change(Path.of(path), node(value));
    }

    static List<String> ids(BusinessSystem.Page page) {
        return page.rows().stream().map(RemoteRecord::id).toList();
    }
}
