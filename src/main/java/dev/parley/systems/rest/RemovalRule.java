package dev.parley.systems.rest;

import dev.parley.sync.Change;
import java.util.Map;
import java.util.Optional;

/**
 * How a record is taken away.
 *
 * @param deletes whether DELETE is understood
 * @param path of the DELETE, with the same places as the record's
 * @param query of the DELETE
 * @param archive what is written to archive a record
 */
record RemovalRule(boolean deletes, Template path, Map<String, Template> query, Optional<Change> archive) {}
