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

    static final Keys PROPERTY = Keys.of(
            "property",
            optional("type", Form.Choice.of(ValueType.class), "string").says("What its values are"),
            optional("maxLength", new Form.Number(true, 1, 1_000_000), "unlimited")
                    .says("Characters that the system keeps"),
            optional("scale", new Form.Number(true, 0, 9), "unlimited").says("Decimals that it keeps"),
            optional("required", Form.Choice.of(Need.class), "never").says("When a create is refused without it"),
            optional("readOnly", new Form.Flag(), "false").says("Only the system writes it"),
            optional("unique", new Form.Flag(), "false").says("The system refuses a second record with the same value"),
            optional("foldsCase", new Form.Flag(), "false").says("Letter case means nothing, as in e-mail addresses"),
            optional("readsThrough", PATH)
                    .says("Property that shows its value in a plainer form: a code beside a name"),
            optional("below", PATH)
                    .says("For an id that is unique only below another record: the property with that record's id"),
            optional("price", new Form.Flag(), "false")
                    .says("An amount of which a definition must say whether it includes VAT"),
            optional("inherits", new Form.Flag(), "false")
                    .says("Empty means \"as inherited\": becoming empty is no edit"),
            optional("assumed", ANY).says("The value that appears when nothing was entered"),
            optional("format", TIME_FORMAT, "iso").says("Of a date or datetime, how it is written, as in modified"),
            optional("zone", ZONE, "UTC").says("Its zone, as in modified"));

    static final Form PROPERTIES = new Form.Entries(new Form.Short(PROPERTY));

    static final Keys LIST = Keys.of(
            "list",
            required("properties", PROPERTIES).says("What an element holds, as in a datatype"),
            optional("id", NAME).says("Name of its id, given by the system"),
            optional("idType", Form.Choice.of(IdRule.Type.class), "text").says("Text or integer, as it stands in JSON"),
            optional("write", Form.Choice.of(ListRule.Write.class), "whole")
                    .says("Whether elements are sent with their list, or each at an address"),
            optional("path", PATH_TEMPLATE).says("Each: where elements are posted"),
            optional("element", PATH_TEMPLATE).says("Each: where one stands, {element} being its id"),
            optional("update", Form.Choice.of(UpdateStyle.class), "put-partial")
                    .says("Each: how an element is changed there, as update of the conventions"),
            optional("digest", new Form.Items(PATH)).says("Properties of the record that change when its list does"));

    static final Keys DATATYPE = Keys.of(
                    "datatype",
                    required("path", PATH_TEMPLATE).says("Where all records are listed, and new ones posted"),
                    required("properties", PROPERTIES).says("What a record holds, by path: name, address.city"),
                    optional("record", PATH_TEMPLATE, "`path` and the id").says("Where one record stands"),
                    optional("create", PATH_TEMPLATE, "`path`").says("Where new ones are posted, if not at path"),
                    optional("query", QUERY).says("Parameters of every list"),
                    optional("presets", new Form.Entries(new Form.Literal()))
                            .says("What a new record gets unless a row brings it"),
                    optional("lookUps", new Form.Items(PATH)).says("Properties by which lookUp finds"),
                    optional("absence", Form.Choice.of(Absence.class), "deleted")
                            .says("What it means that a record is gone: deleted, or unknown, where it may have moved"
                                    + " elsewhere"),
                    optional("resource", ANY, "its own")
                            .says("One text for datatypes that are views of the same records, by the same ids"),
                    optional("arrays", new Form.Entries(ANY))
                            .says("Arrays on the way to properties, with the boolean member that marks their primary"
                                    + " element"),
                    optional("lists", new Form.Entries(new Form.Mapping(LIST))).says("Lists inside a record, by path"))
            .and(ConventionKeys.ALL);

    /** The file as a whole. */
    public static final Keys SYSTEM = Keys.of(
                    "system",
                    required("system", ANY).says("The name: the file's, without .yaml"),
                    optional("label", ANY, "the name").says("How messages call it"),
                    required("url", SETTING).says("Setting with the address"),
                    optional("base", PATH_TEMPLATE).says("Path between the address and every path below"),
                    required("authentication", new Form.Mapping(ConnectionKeys.AUTHENTICATION))
                            .says("How the system recognises us"),
                    optional("headers", HEADERS)
                            .says("Headers of every call, such as one that skips a check for duplicates"),
                    optional("rate", new Form.Mapping(ConnectionKeys.RATE), "5 calls per second")
                            .says("How fast it may be called"),
                    optional("webhook", new Form.Mapping(ConnectionKeys.WEBHOOK))
                            .says("How its webhooks look"),
                    required("datatypes", new Form.Entries(new Form.Mapping(DATATYPE)))
                            .says("Kinds of records, by the names that definitions use"))
            .and(ConventionKeys.ALL);

    private SystemKeys() {}
}
