package dev.parley.systems.rest;

import static dev.parley.systems.rest.Forms.*;
import static dev.parley.yaml.Key.optional;
import static dev.parley.yaml.Key.required;

import dev.parley.yaml.Form;
import dev.parley.yaml.Keys;

/** The keys of how records, lists and errors of a system look. */
final class ConventionKeys {

    static final Keys ID = Keys.of(
            "id",
            optional("property", NAME, "Id").says("Its name"),
            optional("type", Form.Choice.of(IdRule.Type.class), "text").says("Text or integer, as it stands in JSON"));

    static final Keys ENVELOPE = Keys.of(
            "envelope",
            optional("record", PATH).says("Path to the record in an answer: data for {\"data\":{…}}"),
            optional("rows", PATH).says("Path to the rows in the answer to a list: items for {\"items\":[…]}"),
            optional("body", NAME).says("Name under which a record is sent: customer for {\"customer\":{…}}"));

    static final Keys ANSWERS = Keys.of(
            "answers",
            optional("create", Form.Choice.of(Answers.Create.class), "record").says("What a create is answered with"),
            optional("update", Form.Choice.of(Answers.Update.class), "record").says("What an update is answered with"));

    static final Keys PAGING = Keys.of(
            "paging",
            required("style", Form.Choice.of(Paging.Style.class)).says("How the next part of a list is asked for"),
            optional("parameter", ANY).says("Name of the parameter for page, offset or cursor"),
            optional("sizeParameter", ANY).says("Name of the parameter for the number of rows"),
            optional("size", new Form.Number(true, 1, 10_000), "100")
                    .says("Rows of a page, as many as the system allows"),
            optional("first", new Form.Number(true, 0, 1), "1").says("Page: the number of the first page, 0 or 1"),
            optional("total", PATH).says("Page, offset: path to the number of all rows"),
            optional("next", PATH).says("Cursor, link: path to the next cursor or address in the body"),
            optional("more", PATH).says("Cursor: path to whether there is more"),
            optional("header", HEADER).says("Cursor, link: header with the next cursor or address, in place of next"));

    static final Keys MODIFIED = Keys.of(
            "modified",
            required("property", PATH).says("Path to the stamp"),
            optional("format", TIME_FORMAT, "iso").says("How stamps are written: iso, seconds, millis or a pattern"),
            optional("zone", ZONE, "UTC").says("Zone of stamps that do not tell one: UTC, +01:00, Europe/Oslo"),
            optional("resolution", DURATION, "1s")
                    .says("How far apart two stamps are at least when they differ: 1ms, 1s"),
            optional("exact", new Form.Flag(), "false").says("Whether no two edits of a record ever bear one stamp"));

    static final Keys CHANGES = Keys.of(
            "changes",
            required("query", QUERY).says("Parameters with {time}, and those that order by the stamp, oldest first"),
            optional("format", TIME_FORMAT, "as `modified`").says("How the time is written in the parameter"),
            optional("zone", ZONE, "as `modified`").says("How the time is written in the parameter"),
            optional("bound", Form.Choice.of(Filter.Bound.class), "inclusive")
                    .says("Whether rows of the very time asked for come: inclusive, or strict"));

    static final Keys CREATED = Keys.of(
            "created",
            required("query", QUERY).says("Parameters with {time}"),
            optional("property", PATH).says("Path to the time of creation"),
            optional("format", TIME_FORMAT, "as `modified`").says("How the time is written in the parameter"),
            optional("zone", ZONE, "as `modified`").says("How the time is written in the parameter"),
            optional("bound", Form.Choice.of(Filter.Bound.class), "inclusive")
                    .says("Whether rows of the very time asked for come: inclusive, or strict"));

    static final Keys NOT_FOUND = Keys.of(
            "notFound",
            optional("body", Form.Choice.of(NotFound.Body.class), "json")
                    .says("Whether the body of a 404 must be a JSON object"),
            optional("header", HEADER).says("Header that only the system itself sends"),
            optional("property", PATH).says("Path to what its body must hold"),
            optional("value", ANY).says("What must stand there"));

    static final Keys LOOK_UP = Keys.of(
            "lookUp",
            optional("query", QUERY).says("Parameters of the list, with {value} and {property}"),
            optional("path", PATH_TEMPLATE).says("In its place, the address of the one record"),
            optional("except", ANY).says("Characters that cannot be asked for, all in one text"));

    static final Keys REFERENCE = Keys.of(
            "reference",
            required("property", NAME).says("A property of up to 50 characters that nobody else uses"),
            optional("query", QUERY, "that of `lookUp`").says("Parameters by which a record is found by our reference"),
            optional("path", PATH_TEMPLATE, "that of `lookUp`").says("In their place, the address of the one record"),
            optional("except", ANY).says("As in lookUp, for a query or path of its own"));

    static final Keys ARCHIVE = Keys.of(
            "archive",
            required("property", PATH).says("Path of the property, one of properties"),
            required("value", new Form.Literal()).says("What it is set to: closed, true, 0"));

    static final Keys REMOVAL = Keys.of(
            "removal",
            optional("delete", new Form.Flag(), "false").says("Whether DELETE takes a record away"),
            optional("path", PATH_TEMPLATE, "the record's")
                    .says("Another path of the DELETE, with the places of the record's"),
            optional("query", QUERY).says("Parameters of the DELETE"),
            optional("archive", new Form.Mapping(ARCHIVE)).says("What is written to archive a record"));

    static final Keys DUPLICATE = Keys.of(
            "duplicate",
            optional("status", new Form.Number(true, 400, 499), "409").says("Status of the refusal"),
            optional("property", PATH).says("Path to the name of the property whose value is taken"),
            optional("of", NAME).says("The property whose value is taken, where it is always the same one"),
            optional("holder", PATH).says("Path to the id of the record that has the value"));

    static final Keys ERRORS = Keys.of(
            "errors",
            optional("code", PATH).says("Path to a word that names the error"),
            optional("properties", PATH)
                    .says("Path to the names of refused properties: a text, a list of texts, or an object by"
                            + " property"));

    /** What may stand at the top, for all datatypes, and at a datatype that differs. */
    static final Keys ALL = Keys.of(
            "conventions",
            optional("readLag", DURATION, "2s").says("For how long a read may still show the state before a write"),
            optional("overlap", DURATION, "30s")
                    .says("How far before the last change seen the change feed is read again, for changes that"
                            + " appear late"),
            optional("id", new Form.Mapping(ID), "`Id`, text").says("The property that identifies a record"),
            optional("envelope", new Form.Mapping(ENVELOPE)).says("What lies around records"),
            optional("answers", new Form.Mapping(ANSWERS), "the record").says("What writes are answered with"),
            optional("update", Form.Choice.of(UpdateStyle.class), "merge-patch").says("How a change is sent"),
            optional("paging", new Form.Mapping(PAGING), "everything in one page")
                    .says("How lists come in parts"),
            optional("order", QUERY)
                    .says("Parameters of a list without a filter, that put it into an order which does not move"),
            optional("empty", Form.Choice.of(EmptyList.class), "array").says("How a list without rows is answered"),
            optional("modified", new Form.Mapping(MODIFIED)).says("The stamp of the last change"),
            optional("changes", new Form.Mapping(CHANGES)).says("The change feed"),
            optional("created", new Form.Mapping(CREATED))
                    .says("Records created since a time, by which a create that was never answered is found again"),
            optional("softDeleted", PATH).says("Property that marks a record as deleted: by a time, or by true"),
            optional("removal", new Form.Mapping(REMOVAL)).says("How a record is deleted or archived"),
            optional("notFound", new Form.Mapping(NOT_FOUND), "any JSON object")
                    .says("What the system's own 404 looks like"),
            optional("lookUp", new Form.Mapping(LOOK_UP)).says("How a record is found by a value"),
            optional("reference", new Form.Mapping(REFERENCE)).says("Where our reference goes"),
            optional("duplicate", new Form.Mapping(DUPLICATE)).says("How a create is refused because a value is taken"),
            optional("errors", new Form.Mapping(ERRORS)).says("What of an error may be told"));

    private ConventionKeys() {}
}
