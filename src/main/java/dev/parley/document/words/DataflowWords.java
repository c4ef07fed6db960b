package dev.parley.document.words;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.util.List;

/**
 * What a definition means, in sentences and rows: what a document says and a checklist goes through. Immutable.
 *
 * @param general sentences about the dataflow as a whole
 * @param pairs in the order of the definition
 */
public record DataflowWords(Text title, List<Statement> general, List<PairWords> pairs) {

    public DataflowWords {
        general = List.copyOf(general);
        pairs = List.copyOf(pairs);
    }

    /** @param catalog tells the types of properties; a system that is not in it tells none */
    public static DataflowWords of(Dataflow dataflow, Catalog catalog) {
        Parties parties = new Parties(dataflow, catalog);
        Text title = Text.filled("{0} and {1}", List.of(parties.system(Side.LEFT), parties.system(Side.RIGHT)));
        return new DataflowWords(
                title,
                general(parties),
                dataflow.pairs().stream().map(pair -> pair(parties, pair)).toList());
    }

    private static List<Statement> general(Parties parties) {
        Sayings sayings = new Sayings("");
        Text left = parties.system(Side.LEFT);
        Text right = parties.system(Side.RIGHT);
        sayings.say(Phrase.ABOUT, left, right);
        sayings.say(Phrase.DEFINITION_COUNTS);
        sayings.say(Phrase.LINKED);
        sayings.say(Phrase.SIDES, left, right);
        for (Side side : Side.values()) {
            if (parties.readOnly(side)) {
                sayings.sayOf(side.word(), Phrase.SYSTEM_ONLY_READ, parties.system(side));
            }
        }
        sayings.say(Phrase.TIE, parties.system(parties.dataflow().tie()));
        sayings.say(Phrase.TOLD);
        sayings.say(Phrase.NO_COPY);
        sayings.say(Phrase.NOTHING_ELSE);
        return sayings.said();
    }

    private static PairWords pair(Parties parties, Pair pair) {
        Sayings sayings = new Sayings(pair.name());
        new PairSentences(parties, pair, sayings).say();
        new ChangeSentences(parties, pair, sayings).say();
        Text heading = Text.filled(
                "{0}: {1} and {2}",
                List.of(Text.of(pair.name()), parties.records(Side.LEFT, pair), parties.records(Side.RIGHT, pair)));
        return new PairWords(pair, heading, sayings.said(), new RowTable(parties, pair).rows());
    }
}
