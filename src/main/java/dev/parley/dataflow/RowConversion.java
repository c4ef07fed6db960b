package dev.parley.dataflow;

import dev.parley.mapping.Conversion;
import dev.parley.mapping.Conversions;
import dev.parley.mapping.PropertySchema;
import java.util.Optional;

/** What a row says about the form of its values. Stateless. */
public final class RowConversion {

    private RowConversion() {}

    /**
     * The conversion of a row: of its words, of its price, or the one it names.
     *
     * @param right the right property, which tells whether the right side sells
     */
    public static Optional<Conversion> of(PropertyPair row, PropertySchema right) {
        Particulars particulars = row.particulars();
        if (!particulars.values().isEmpty()) {
            return Optional.of(Conversions.values(particulars.values()));
        }
        Optional<Price> price = particulars.price().filter(Price::vatIncluded);
        return price.map(gross -> Conversions.vat(gross.rate(), right.price()))
                .or(() -> row.convert().flatMap(Conversions::named));
    }
}
