package dev.parley.document.words;

import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences of a pair about its records, how they are linked, and what is created. */
final class PairSentences {

    private final Parties parties;
    private final Ways ways;
    private final Pair pair;
    private final Sayings sayings;

    PairSentences(Parties parties, Pair pair, Sayings sayings) {
        this.parties = parties;
        this.ways = new Ways(parties);
        this.pair = pair;
        this.sayings = sayings;
    }

    void say() {
        for (Side side : Side.values()) {
            records(side);
        }
        links();
        firstLink();
        for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
            creation(side);
        }
        if (creates(Side.LEFT) || creates(Side.RIGHT)) {
            created();
        }
    }

    private void records(Side side) {
        Text records = parties.records(side, pair);
        Pair.End end = pair.end(side);
        if (end.filter().isPresent()) {
            sayings.sayOf(
                    side.word(),
                    Phrase.SOME_RECORDS,
                    records,
                    ConditionWords.of(end.filter().get()));
        } else {
            sayings.sayOf(side.word(), Phrase.EVERY_RECORD, records);
        }
        end.deleted()
                .ifPresent(deleted ->
                        sayings.sayOf(side.word(), Phrase.COUNTS_AS_DELETED, records, ConditionWords.of(deleted)));
    }

    private void links() {
        if (pair.match().isEmpty()) {
            sayings.say(Phrase.NEVER_MATCHED);
            return;
        }
        for (int i = 0; i < pair.match().size(); i++) {
            sayings.sayOf(
                    Integer.toString(i + 1), Phrase.MATCH, rule(pair.match().get(i)));
        }
        sayings.say(Phrase.NOTHING_ELSE_LINKS);
        if (!pair.policies().ignoreKeys().isEmpty()) {
            List<Text> keys = pair.policies().ignoreKeys().stream()
                    .sorted()
                    .map(Text::quoted)
                    .toList();
            sayings.say(Phrase.IGNORED_KEYS, Text.listed(keys, "and"));
        }
    }

    private Text rule(MatchRule rule) {
        List<Text> keys = rule.keys().stream()
                .map(key -> Text.filled(
                        "{0} in {1} and {2} in {3} are the same",
                        List.of(
                                Text.of(key.left()),
                                parties.system(Side.LEFT),
                                Text.of(key.right()),
                                parties.system(Side.RIGHT))))
                .toList();
        return Text.joined(keys, ", and ");
    }

    private void firstLink() {
        if (ways.conflicts(pair)) {
            Resolution initial = pair.policies().initial();
            switch (initial) {
                case LATEST -> sayings.say(Phrase.FIRST_LATEST);
                case REVIEW -> sayings.say(Phrase.FIRST_REVIEW);
                default -> sayings.say(Phrase.FIRST_SIDE, parties.system(winner(initial)));
            }
            sayings.say(Phrase.FIRST_EMPTY);
        }
        for (Side target : List.of(Side.RIGHT, Side.LEFT)) {
            if (ways.any(pair, target == Side.RIGHT ? Way.RIGHT : Way.LEFT)) {
                Text from = parties.system(target.opposite());
                sayings.sayOf(target.word(), Phrase.FIRST_ONE_WAY, from, parties.system(target));
            }
        }
    }

    static Side winner(Resolution resolution) {
        return resolution == Resolution.LEFT_WINS ? Side.LEFT : Side.RIGHT;
    }

    private boolean creates(Side side) {
        return pair.create().in(side) && !parties.readOnly(side);
    }

    private void creation(Side side) {
        Text from = parties.records(side.opposite(), pair);
        Set<String> referring = pair.connected().getOrDefault(side, Set.of());
        if (!creates(side)) {
            sayings.sayOf(side.word(), Phrase.NEVER_CREATED, parties.system(side), from);
        } else if (referring.isEmpty()) {
            sayings.sayOf(side.word(), Phrase.CREATED, from, parties.system(side));
        } else {
            Text others =
                    Text.listed(referring.stream().sorted().map(Text::quoted).toList(), "or");
            sayings.sayOf(side.word(), Phrase.CREATED_IF_REFERRED, from, parties.system(side), others);
        }
    }

    private void created() {
        if (pair.policies().backfill() == Backfill.NEW) {
            sayings.say(Phrase.OLDER_NOT_CREATED);
        }
        if (!pair.match().isEmpty()) {
            sayings.say(Phrase.LOOKED_FOR_FIRST);
        }
        Stream.of(Side.RIGHT, Side.LEFT).filter(this::creates).forEach(this::assigned);
        sayings.say(Phrase.CREATED_BEARS);
    }

    private void assigned(Side side) {
        List<Text> given = pair.end(side).filter().map(Conditions::assigned).stream()
                .flatMap(values -> values.entrySet().stream())
                .map(value -> Text.filled("{0} {1}", List.of(Text.of(value.getKey()), Text.quoted(value.getValue()))))
                .toList();
        if (!given.isEmpty()) {
            sayings.sayOf(side.word(), Phrase.CREATED_WITH, parties.system(side), Text.listed(given, "and"));
        }
    }
}
