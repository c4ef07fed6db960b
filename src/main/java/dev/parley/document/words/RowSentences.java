package dev.parley.document.words;

import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sentences about one row. */
final class RowSentences {

    private final Parties parties;
    private final Map<Side, RecordSchema> schemas;
    private final PropertyPair row;
    private final Sayings sayings;

    /** @param schemas of the records or list elements the row is about, as far as they are known */
    RowSentences(Parties parties, Map<Side, RecordSchema> schemas, PropertyPair row, Sayings sayings) {
        this.parties = parties;
        this.schemas = schemas;
        this.row = row;
        this.sayings = sayings;
    }

    List<Statement> said(Optional<PropertyGroup> group, Optional<Way> way) {
        for (Side side : Side.values()) {
            row.particulars()
                    .when()
                    .of(side)
                    .ifPresent(when ->
                            sayings.sayOf(side.word(), Phrase.WHEN, ConditionWords.of(when), parties.system(side)));
        }
        row.convert().ifPresent(this::converted);
        kind();
        values();
        types();
        group.ifPresent(this::group);
        way.ifPresent(this::oneWay);
        if (way.isEmpty()) {
            Side target = row.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
            sayings.say(Phrase.STANDS_STILL, parties.system(target));
        }
        return sayings.said();
    }

    private void converted(String name) {
        Text left = parties.system(Side.LEFT);
        Text right = parties.system(Side.RIGHT);
        switch (name) {
            case "country" -> sayings.say(Phrase.AS_COUNTRY);
            case "country-name" -> sayings.say(Phrase.AS_COUNTRY_NAME, left, right);
            case "phone" -> sayings.say(Phrase.AS_PHONE);
            case "trim" -> sayings.say(Phrase.AS_TRIMMED);
            case "no-blanks" -> sayings.say(Phrase.AS_NO_BLANKS, left, right);
            case "lower" -> sayings.say(Phrase.AS_LOWER);
            case "html" -> sayings.say(Phrase.AS_HTML, left, right);
            case "decimal-comma" -> sayings.say(Phrase.AS_DECIMAL_COMMA, left, right);
            default -> sayings.say(Phrase.AS_OTHER, Text.of(name));
        }
    }

    private void kind() {
        row.particulars().reference().ifPresent(pair -> sayings.say(Phrase.REFERENCE, Text.of(pair)));
        if (!row.particulars().values().isEmpty()) {
            List<Text> words = new TreeMap<>(row.particulars().values())
                    .entrySet().stream()
                            .map(word -> Text.filled(
                                    "{0} and {1}", List.of(Text.quoted(word.getKey()), Text.quoted(word.getValue()))))
                            .toList();
            sayings.say(Phrase.WORDS, Text.joined(words, "; "));
        }
        price();
        row.particulars()
                .each()
                .ifPresent(each -> sayings.say(
                        Phrase.LIST,
                        Text.of(each.key().left()),
                        parties.system(Side.LEFT),
                        Text.of(each.key().right()),
                        parties.system(Side.RIGHT)));
        if (row.particulars().set()) {
            sayings.say(Phrase.SET);
        }
        for (Side side : Side.values()) {
            if (!row.particulars().alternatives(side).isEmpty()) {
                sayings.sayOf(side.word(), Phrase.FIRST_NON_EMPTY, parties.system(side));
            }
            inherited(side);
        }
    }

    private void price() {
        row.particulars().price().ifPresent(price -> {
            if (!price.vatIncluded()) {
                sayings.say(Phrase.PRICE_ALIKE);
                return;
            }
            Side sells = priced(Side.LEFT) ? Side.LEFT : Side.RIGHT;
            Text rate = Text.of(price.rate().stripTrailingZeros().toPlainString());
            sayings.say(Phrase.PRICE_WITH_VAT, rate, parties.system(sells), parties.system(sells.opposite()));
        });
    }

    private boolean priced(Side side) {
        return schema(side).filter(PropertySchema::price).isPresent();
    }

    private Optional<PropertySchema> schema(Side side) {
        Optional<Path> path = row.path(side);
        return path.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(schemas.get(side)).flatMap(schema -> schema.property(path.get()));
    }

    private void inherited(Side side) {
        if (row.way().to(side.opposite())
                && schema(side).filter(PropertySchema::inherits).isPresent()) {
            sayings.sayOf(side.word(), Phrase.INHERITED, parties.system(side), parties.system(side.opposite()));
        }
    }

    private void values() {
        if (row.required()) {
            sayings.say(Phrase.REQUIRED);
        }
        row.defaultValue().ifPresent(value -> sayings.say(Phrase.DEFAULT, Text.quoted(value.asText())));
        Side target = row.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
        row.constant()
                .ifPresent(value -> sayings.say(Phrase.CONSTANT, parties.system(target), Text.quoted(value.asText())));
        if (row.onCreate() && row.constant().isEmpty()) {
            sayings.say(Phrase.ON_CREATE);
        }
    }

    private void types() {
        for (Side side : Side.values()) {
            row.type(side)
                    .ifPresent(type -> sayings.sayOf(
                            side.word(), Phrase.TYPED, parties.system(side), Text.of(TypeWords.inSentence(type))));
        }
    }

    private void group(PropertyGroup group) {
        if (group.members().size() > 1 || !group.name().equals(row.name())) {
            sayings.say(Phrase.GROUP, Text.of(group.name()));
        }
        group.conflict().ifPresent(this::conflict);
    }

    private void conflict(Resolution own) {
        switch (own) {
            case LATEST -> sayings.say(Phrase.OWN_CONFLICT_LATEST);
            case REVIEW -> sayings.say(Phrase.OWN_CONFLICT_REVIEW);
            default -> sayings.say(Phrase.OWN_CONFLICT_SIDE, parties.system(PairSentences.winner(own)));
        }
    }

    private void oneWay(Way way) {
        if (way == Way.BOTH || row.onCreate()) {
            return;
        }
        Side target = way == Way.RIGHT ? Side.RIGHT : Side.LEFT;
        boolean strong = row.strength() == Strength.STRONG;
        Phrase phrase = strong ? Phrase.TARGET_PUT_BACK : Phrase.TARGET_STAYS;
        sayings.say(phrase, parties.system(target.opposite()), parties.system(target));
    }
}
