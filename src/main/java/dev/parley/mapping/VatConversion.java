package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Between a price without VAT and one that includes it. Each side compares its own amounts: rounding makes one net
 * price of several gross ones, and an edit between those must be seen.
 *
 * @param rate of VAT in percent
 * @param rightSells whether VAT is in the right price, else it is in the left one
 */
record VatConversion(BigDecimal rate, boolean rightSells) implements Conversion {

    private static final int DECIMALS = 2;

    @Override
    public JsonNode toRight(JsonNode left) {
        return rightSells ? withVat(left) : withoutVat(left);
    }

    @Override
    public JsonNode toLeft(JsonNode right) {
        return rightSells ? withoutVat(right) : withVat(right);
    }

    @Override
    public String comparableLeft(String normal) {
        return normal;
    }

    @Override
    public String comparableRight(String normal) {
        return normal;
    }

    private JsonNode withVat(JsonNode price) {
        return Blanks.empty(price)
                ? NullNode.getInstance()
                : amount(Numbers.decimal(price).multiply(factor()).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private JsonNode withoutVat(JsonNode price) {
        return Blanks.empty(price)
                ? NullNode.getInstance()
                : amount(Numbers.decimal(price).divide(factor(), DECIMALS, RoundingMode.HALF_UP));
    }

    private BigDecimal factor() {
        return BigDecimal.ONE.add(rate.movePointLeft(2));
    }

    private static JsonNode amount(BigDecimal amount) {
        return TextNode.valueOf(amount.toPlainString());
    }
}
