package dev.parley.dataflow;

import static dev.parley.yaml.Key.optional;
import static dev.parley.yaml.Key.required;

import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.Form;
import dev.parley.yaml.Keys;
import java.util.List;

/** The keys of a row and of what may stand in one. */
final class RowKeys {

    static final String VAT_INCLUDED = "included";

    private static final String[] NOT_BESIDE_CONSTANT = {
        "convert",
        "values",
        "reference",
        "price",
        "each",
        "winner",
        "required",
        "default",
        "strength",
        "conflict",
        "merge"
    };

    static final Keys PRICE = Keys.of(
            "price",
            required("vat", new Form.Words(List.of(VAT_INCLUDED, "excluded")))
                    .says("Whether VAT is in the price of the system that sells"),
            optional("rate", DefinitionForms.PERCENT, "none, where VAT is excluded")
                    .says("The rate of VAT in percent"));

    static final Keys WHEN = Keys.of(
            "when",
            optional("left", DefinitionForms.CONDITION).says("A condition on the left record"),
            optional("right", DefinitionForms.CONDITION).says("A condition on the right record"));

    private static final Form CONDITION = Form.Either.of(DefinitionForms.CONDITION, new Form.Mapping(WHEN));

    static final Keys TYPE = Keys.of(
            "type",
            optional("left", Form.Choice.of(ValueType.class), "the system's").says("What left values are read as"),
            optional("right", Form.Choice.of(ValueType.class), "the system's").says("What right values are read as"));

    /** A row inside {@code each}. */
    static final Keys ELEMENT = rules(Keys.of(
            "element",
            optional("map", DefinitionForms.MAP, "`left` and `right`")
                    .says("left <-> right, left -> right or left <- right"),
            optional("left", DefinitionForms.PATHS, "`map`").says("The left property, or several"),
            optional("right", DefinitionForms.PATHS, "`map`").says("The right property, or several"),
            optional("way", Form.Choice.of(Way.class), "both").says("Where values go, beside left and right"),
            optional("convert", DefinitionForms.CONVERSION).says("How values differ in form"),
            optional("values", new Form.Entries(DefinitionForms.TEXT)).says("Left words with the right ones"),
            optional("reference", DefinitionForms.TEXT).says("The pair whose records the two ids are of"),
            optional("price", new Form.Mapping(PRICE)).says("Whether VAT is in a price"),
            optional("type", new Form.Mapping(TYPE), "the system's").says("Reads values as another type")));

    static final Keys EACH = Keys.of(
            "each",
            required("key", DefinitionForms.KEY).says("The two properties that tell which element is which"),
            required("properties", new Form.Items(Form.Either.of(DefinitionForms.ROW, new Form.Mapping(ELEMENT)), true))
                    .says("What travels of each element"));

    static final Keys ROW = rules(Keys.of("row")
                    .and(ELEMENT)
                    .and(Keys.of(
                            "row",
                            optional("each", new Form.Mapping(EACH)).says("The row is a list"),
                            optional("winner", new Form.Words(List.of(EndsReader.WINNER)))
                                    .says("Which of several properties counts"),
                            optional("when", CONDITION, "always").says("The row applies where this holds"),
                            optional("required", new Form.Flag(), "false")
                                    .says("Nothing is created without a value, and none is cleared"),
                            optional("default", new Form.Literal()).says("Sent in place of an empty value on create"),
                            optional("constant", new Form.Literal()).says("Sent in place of a value, with on: create"),
                            optional("on", new Form.Words(List.of("create")), "always")
                                    .says("Travels only when the record is created"),
                            optional("strength", Form.Choice.of(Strength.class), "normal")
                                    .says("Of a one-way row: whether an edit of the target is put back"),
                            optional("conflict", Form.Choice.of(Resolution.class), "the pair's")
                                    .says("Who wins when both sides were edited"),
                            optional("merge", Form.Choice.of(RowOptions.Merging.class), "value")
                                    .says("Whether the value travels whole, or member by member"))))
            .apart("reference", "winner", "type", "default")
            .apart("each", "winner", "type", "required", "default", "on")
            .apart("constant", NOT_BESIDE_CONSTANT);

    static final Keys GROUP = Keys.of(
            "group",
            required("group", DefinitionForms.TEXT).says("The name of what belongs together"),
            required("properties", new Form.Items(Form.Either.of(DefinitionForms.ROW, new Form.Mapping(ROW)), true))
                    .says("Rows with the same arrow, which travel as one"),
            optional("conflict", Form.Choice.of(Resolution.class), "the pair's")
                    .says("Who wins when both sides were edited"));

    static final Form PROPERTIES =
            new Form.Items(Form.Either.of(DefinitionForms.ROW, new Form.Mapping(ROW), new Form.Mapping(GROUP)));

    private RowKeys() {}

    private static Keys rules(Keys keys) {
        return keys.needing("map", "left", "right")
                .choosing("convert", "values", "reference", "price", "each")
                .apart("map", "left", "right", "way");
    }
}
