package dev.parley.document.words;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionText;
import dev.parley.document.words.Block.Literal;
import java.util.ArrayList;
import java.util.List;

/** Writes a definition as a document fit to hand to the people whose records it is about. Stateless. */
public final class Writer {

    private Writer() {}

    /**
     * The document: what the definition means in words, and at its end the definition itself.
     *
     * @param catalog tells the types of properties; a system that is not in it tells none
     * @return lines ended by line feeds
     */
    public static String document(Dataflow dataflow, Catalog catalog, Form form) {
        List<Block> blocks = new ArrayList<>(Blocks.of(new Parties(dataflow, catalog)));
        blocks.add(new Literal(DefinitionText.of(dataflow).lines().toList()));
        return form.text(blocks);
    }
}
