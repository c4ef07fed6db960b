package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The computed amounts of orders and lines, in whole øre; VAT is always 25 %. Stateless. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal VAT = BigDecimal.valueOf(25);

    private Amounts() {}

    /** Quantity times price less the allowance; a line without price counts with its product's. */
    static void compute(ObjectNode line, Optional<ObjectNode> product) {
        String priced = "ProductUnitPrice";
        BigDecimal price = line.get(priced).isNull()
                ? product.map(each -> number(each, "UnitPrice")).orElse(BigDecimal.ZERO)
                : number(line, priced);
        BigDecimal part = HUNDRED.subtract(number(line, "Allowance"));
        boolean text = line.get("LineType").asText().equals("Text");
        BigDecimal net =
                text ? BigDecimal.ZERO : percent(number(line, "Quantity").multiply(price), part);
        BigDecimal vat = percent(net, VAT);
        line.put("NetAmount", net.doubleValue());
        line.put("VatAmount", vat.doubleValue());
        line.put("TotalAmount", net.add(vat).doubleValue());
        line.put("VatRate", VAT.doubleValue());
    }

    static void sum(ObjectNode order, List<ObjectNode> lines) {
        order.put("LineCount", (long) lines.size());
        for (String name : List.of("NetAmount", "TotalAmount")) {
            order.put(
                    name,
                    lines.stream()
                            .map(line -> number(line, name))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .doubleValue());
        }
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(ObjectNode entity, String name) {
        return entity.get(name).decimalValue();
    }
}
