package dev.parley.systems.rest;

import static dev.parley.systems.rest.Forms.*;
import static dev.parley.yaml.Key.optional;
import static dev.parley.yaml.Key.required;

import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Traits.Absence;
import dev.parley.yaml.Form;
import dev.parley.yaml.Keys;

/**
 * Every key of a system file. The reader takes no other, the JSON Schema is made of it, and the reference page is
 * checked against it.
 */
public final class SystemKeys {

    static final Keys TOKEN = Keys.of(
            "token",
            required("url", SETTING),
            required("client", SETTING),
            required("secret", SETTING),
            optional("headers", HEADERS));

    static final Keys AUTHENTICATION = Keys.of(
            "authentication",
            optional("bearer", SETTING),
            optional("headers", HEADERS),
            optional("token", new Form.Mapping(TOKEN)));

    static final Keys RATE =
            Keys.of("rate", optional("perSecond", new Form.Number(false, 0, 1_000), "5"), optional("setting", SETTING));

    static final Keys SIGNATURE = Keys.of(
            "signature",
            required("header", HEADER),
            required("secret", SETTING),
            optional("form", Form.Choice.of(Signature.Written.class), "hex"),
            optional("prefix", ANY),
            optional("signs", Form.Choice.of(Signature.Signs.class), "body"),
            optional("timestamp", HEADER),
            optional("tolerance", DURATION, "5m"));

    static final Keys WEBHOOK = Keys.of(
            "webhook",
            optional("signature", new Form.Mapping(SIGNATURE)),
            optional("token", SETTING),
            optional("items", PATH),
            optional("id", TEMPLATE, "{id}"),
            optional("event", TEMPLATE),
            optional("eventHeader", HEADER),
            required("events", new Form.Entries(ANY)),
            optional("deleted", new Form.Items(ANY)));

    static final Keys ID = Keys.of(
            "id", optional("property", NAME, "Id"), optional("type", Form.Choice.of(IdRule.Type.class), "text"));

    static final Keys ENVELOPE =
            Keys.of("envelope", optional("record", PATH), optional("rows", PATH), optional("body", NAME));

    static final Keys ANSWERS = Keys.of(
            "answers",
            optional("create", Form.Choice.of(Answers.Create.class), "record"),
            optional("update", Form.Choice.of(Answers.Update.class), "record"));

    static final Keys PAGING = Keys.of(
            "paging",
            required("style", Form.Choice.of(Paging.Style.class)),
            optional("parameter", ANY),
            optional("sizeParameter", ANY),
            optional("size", new Form.Number(true, 1, 10_000), "100"),
            optional("first", new Form.Number(true, 0, 1), "1"),
            optional("total", PATH),
            optional("next", PATH),
            optional("more", PATH),
            optional("header", HEADER));

    static final Keys MODIFIED = Keys.of(
            "modified",
            required("property", PATH),
            optional("format", TIME_FORMAT, "iso"),
            optional("zone", ZONE, "UTC"),
            optional("resolution", DURATION, "1s"),
            optional("exact", new Form.Flag(), "false"));

    static final Keys CHANGES = Keys.of(
            "changes",
            required("query", QUERY),
            optional("format", TIME_FORMAT, "as `modified`"),
            optional("zone", ZONE, "as `modified`"),
            optional("bound", Form.Choice.of(Filter.Bound.class), "inclusive"));

    static final Keys CREATED = Keys.of(
            "created",
            required("query", QUERY),
            optional("property", PATH),
            optional("format", TIME_FORMAT, "as `modified`"),
            optional("zone", ZONE, "as `modified`"),
            optional("bound", Form.Choice.of(Filter.Bound.class), "inclusive"));

    static final Keys NOT_FOUND = Keys.of(
            "notFound",
            optional("body", Form.Choice.of(NotFound.Body.class), "json"),
            optional("header", HEADER),
            optional("property", PATH),
            optional("value", ANY));

    static final Keys LOOK_UP =
            Keys.of("lookUp", optional("query", QUERY), optional("path", PATH_TEMPLATE), optional("except", ANY));

    static final Keys REFERENCE = Keys.of(
            "reference",
            required("property", NAME),
            optional("query", QUERY, "that of `lookUp`"),
            optional("path", PATH_TEMPLATE, "that of `lookUp`"),
            optional("except", ANY));

    static final Keys ARCHIVE = Keys.of("archive", required("property", PATH), required("value", new Form.Literal()));

    static final Keys REMOVAL = Keys.of(
            "removal",
            optional("delete", new Form.Flag(), "false"),
            optional("path", PATH_TEMPLATE, "the record's"),
            optional("query", QUERY),
            optional("archive", new Form.Mapping(ARCHIVE)));

    static final Keys DUPLICATE = Keys.of(
            "duplicate",
            optional("status", new Form.Number(true, 400, 499), "409"),
            optional("property", PATH),
            optional("of", NAME),
            optional("holder", PATH));

    static final Keys ERRORS = Keys.of("errors", optional("code", PATH), optional("properties", PATH));

    /** What may stand at the top, for all datatypes, and at a datatype that differs. */
    static final Keys CONVENTIONS = Keys.of(
            "conventions",
            optional("readLag", DURATION, "2s"),
            optional("overlap", DURATION, "30s"),
            optional("id", new Form.Mapping(ID), "`Id`, text"),
            optional("envelope", new Form.Mapping(ENVELOPE)),
            optional("answers", new Form.Mapping(ANSWERS), "the record"),
            optional("update", Form.Choice.of(UpdateStyle.class), "merge-patch"),
            optional("paging", new Form.Mapping(PAGING), "everything in one page"),
            optional("order", QUERY),
            optional("empty", Form.Choice.of(EmptyList.class), "array"),
            optional("modified", new Form.Mapping(MODIFIED)),
            optional("changes", new Form.Mapping(CHANGES)),
            optional("created", new Form.Mapping(CREATED)),
            optional("softDeleted", PATH),
            optional("removal", new Form.Mapping(REMOVAL)),
            optional("notFound", new Form.Mapping(NOT_FOUND), "any JSON object"),
            optional("lookUp", new Form.Mapping(LOOK_UP)),
            optional("reference", new Form.Mapping(REFERENCE)),
            optional("duplicate", new Form.Mapping(DUPLICATE)),
            optional("errors", new Form.Mapping(ERRORS)));

    static final Keys PROPERTY = Keys.of(
            "property",
            optional("type", Form.Choice.of(ValueType.class), "string"),
            optional("maxLength", new Form.Number(true, 1, 1_000_000), "unlimited"),
            optional("scale", new Form.Number(true, 0, 9), "unlimited"),
            optional("required", Form.Choice.of(Need.class), "never"),
            optional("readOnly", new Form.Flag(), "false"),
            optional("unique", new Form.Flag(), "false"),
            optional("foldsCase", new Form.Flag(), "false"),
            optional("readsThrough", PATH),
            optional("below", PATH),
            optional("price", new Form.Flag(), "false"),
            optional("inherits", new Form.Flag(), "false"),
            optional("assumed", ANY),
            optional("format", TIME_FORMAT, "iso"),
            optional("zone", ZONE, "UTC"));

    static final Form PROPERTIES = new Form.Entries(new Form.Short(PROPERTY));

    static final Keys LIST = Keys.of(
            "list",
            required("properties", PROPERTIES),
            optional("id", NAME),
            optional("idType", Form.Choice.of(IdRule.Type.class), "text"),
            optional("write", Form.Choice.of(ListRule.Write.class), "whole"),
            optional("path", PATH_TEMPLATE),
            optional("element", PATH_TEMPLATE),
            optional("update", Form.Choice.of(UpdateStyle.class), "put-partial"),
            optional("digest", new Form.Items(PATH)));

    static final Keys DATATYPE = Keys.of(
                    "datatype",
                    required("path", PATH_TEMPLATE),
                    required("properties", PROPERTIES),
                    optional("record", PATH_TEMPLATE, "`path` and the id"),
                    optional("create", PATH_TEMPLATE, "`path`"),
                    optional("query", QUERY),
                    optional("presets", new Form.Entries(new Form.Literal())),
                    optional("lookUps", new Form.Items(PATH)),
                    optional("absence", Form.Choice.of(Absence.class), "deleted"),
                    optional("resource", ANY, "its own"),
                    optional("arrays", new Form.Entries(ANY)),
                    optional("lists", new Form.Entries(new Form.Mapping(LIST))))
            .and(CONVENTIONS);

    /** The file as a whole. */
    public static final Keys SYSTEM = Keys.of(
                    "system",
                    required("system", ANY),
                    optional("label", ANY, "the name"),
                    required("url", SETTING),
                    optional("base", PATH_TEMPLATE),
                    required("authentication", new Form.Mapping(AUTHENTICATION)),
                    optional("headers", HEADERS),
                    optional("rate", new Form.Mapping(RATE), "5 calls per second"),
                    optional("webhook", new Form.Mapping(WEBHOOK)),
                    required("datatypes", new Form.Entries(new Form.Mapping(DATATYPE))))
            .and(CONVENTIONS);

    private SystemKeys() {}
}
