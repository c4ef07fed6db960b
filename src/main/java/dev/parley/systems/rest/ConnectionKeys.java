package dev.parley.systems.rest;

import static dev.parley.systems.rest.Forms.*;
import static dev.parley.yaml.Key.optional;
import static dev.parley.yaml.Key.required;

import dev.parley.yaml.Form;
import dev.parley.yaml.Keys;

/** The keys of how a system is reached and how its webhooks look. */
final class ConnectionKeys {

    static final Keys TOKEN = Keys.of(
            "token",
            required("url", SETTING).says("Setting with the address that gives tokens"),
            required("client", SETTING).says("Setting with our name there"),
            required("secret", SETTING).says("Setting with our secret there"),
            optional("headers", HEADERS).says("Further headers of that request"));

    static final Keys AUTHENTICATION = Keys.of(
            "authentication",
            optional("bearer", SETTING).says("Setting with a token, sent as Authorization: Bearer …"),
            optional("headers", HEADERS).says("Headers with settings in braces"),
            optional("token", new Form.Mapping(TOKEN)).says("A token for a time"));

    static final Keys RATE = Keys.of(
            "rate",
            optional("perSecond", new Form.Number(false, 0, 1_000), "5")
                    .says("Calls per second of one instance of the function"),
            optional("setting", SETTING).says("Setting that says otherwise on one connection"));

    static final Keys SIGNATURE = Keys.of(
            "signature",
            required("header", HEADER).says("Header with the signature"),
            required("secret", SETTING).says("Setting with the secret"),
            optional("form", Form.Choice.of(Signature.Written.class), "hex").says("How the signature is written"),
            optional("prefix", ANY).says("Text before the signature: sha256="),
            optional("signs", Form.Choice.of(Signature.Signs.class), "body").says("What is signed"),
            optional("timestamp", HEADER).says("Header with that time, in seconds since 1970"),
            optional("tolerance", DURATION, "5m").says("How far it may be from our clock"));

    static final Keys WEBHOOK = Keys.of(
            "webhook",
            optional("signature", new Form.Mapping(SIGNATURE)).says("How they are signed"),
            optional("token", SETTING).says("Setting with a token that stands at the end of the address"),
            optional("items", PATH).says("Path to the items of a batch in the body"),
            optional("id", TEMPLATE, "{id}").says("Template of the record's id, with paths into an item"),
            optional("event", TEMPLATE).says("Template of the event's name, with paths into an item"),
            optional("eventHeader", HEADER).says("In its place, the header that names the event"),
            required("events", new Form.Entries(ANY)).says("Datatypes by the event's name, * standing for anything"),
            optional("deleted", new Form.Items(ANY)).says("Events that tell of a deletion, * standing for anything"));

    private ConnectionKeys() {}
}
