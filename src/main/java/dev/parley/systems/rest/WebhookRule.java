package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a system's webhooks look like.
 *
 * @param token setting with the token that stands in the address
 * @param items where the items of a batch stand in the body; a body that is an array is a batch anyway
 * @param id the record's id, from places in an item
 * @param event the event's name, from places in an item; empty where a header or the signature tells it
 * @param eventHeader header that names the event
 * @param datatypes by pattern of event names, in which an asterisk stands for anything
 * @param deleted patterns of events that tell of a deletion
 */
record WebhookRule(
        Optional<Signature> signature,
        Optional<String> token,
        Optional<Path> items,
        Template id,
        Optional<Template> event,
        Optional<String> eventHeader,
        Map<String, String> datatypes,
        List<String> deleted) {}
