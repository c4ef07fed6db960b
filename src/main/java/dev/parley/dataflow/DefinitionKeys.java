package dev.parley.dataflow;

import static dev.parley.yaml.Key.optional;
import static dev.parley.yaml.Key.required;

import dev.parley.yaml.Form;
import dev.parley.yaml.Keys;

/**
 * Every key of a definition. The reader takes no other, the JSON Schema is made of it, and the reference page is
 * checked against it.
 */
public final class DefinitionKeys {

    static final Keys SYSTEM = Keys.of(
            "system",
            required("system", DefinitionForms.TEXT).says("The name of a system, such as powerofficego"),
            optional("label", DefinitionForms.TEXT, "the system's name").says("How people call it"),
            optional("readOnly", new Form.Flag(), "false").says("Nothing is ever written there"));

    static final Keys END = Keys.of(
            "end",
            required("datatype", DefinitionForms.TEXT).says("A kind of record, as its system calls it"),
            optional("filter", DefinitionForms.CONDITION, "all").says("Which records belong to the pair"),
            optional("deleted", DefinitionForms.CONDITION, "none")
                    .says("Which of them count as deleted though they can still be read"));

    static final Keys CONNECTED = Keys.of(
            "connected",
            required("if-connected", new Form.Items(DefinitionForms.TEXT, true))
                    .says("Pairs; only what their linked records refer to is created"));

    static final Keys CREATE = Keys.of(
            "create",
            optional("in-left", new Form.Mapping(CONNECTED), "nothing is created there")
                    .says("Creates on the left what others refer to"),
            optional("in-right", new Form.Mapping(CONNECTED), "nothing is created there")
                    .says("Creates on the right what others refer to"));

    static final Keys PAIR = Keys.of(
                    "pair",
                    required("name", DefinitionForms.NAME).says("Unique; part of every key in the store"),
                    required("left", new Form.Mapping(END)).says("The datatype on the left"),
                    required("right", new Form.Mapping(END)).says("The datatype on the right"),
                    optional(
                                    "create",
                                    Form.Either.of(Form.Choice.of(Creation.class), new Form.Mapping(CREATE)),
                                    "never")
                            .says("Where a missing counterpart is created"),
                    optional("match", new Form.Items(DefinitionForms.RULE))
                            .says("Rules by which two unlinked records are the same; any one of them links"))
            .and(PolicyKeys.ALL)
            .and(Keys.of("pair", required("properties", RowKeys.PROPERTIES).says("What travels; [] only links")));

    /** The file as a whole. */
    public static final Keys DATAFLOW = Keys.of(
            "dataflow",
            required("dataflow", DefinitionForms.NAME).says("The file's name without .yaml"),
            required("left", new Form.Mapping(SYSTEM)).says("The system on the left"),
            required("right", new Form.Mapping(SYSTEM)).says("The system on the right"),
            optional("tie", Form.Choice.of(Side.class), "left")
                    .says("Who wins when two edits cannot be ordered in time"),
            required("pairs", new Form.Items(new Form.Mapping(PAIR), true)).says("What is kept in step"));

    private DefinitionKeys() {}
}
