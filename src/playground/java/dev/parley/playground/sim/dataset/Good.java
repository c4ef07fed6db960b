package dev.parley.playground.sim.dataset;

import java.math.BigDecimal;

/**
 * An invented product.
 *
 * @param code unique by index, whatever the seed
 * @param name as a catalogue has it; some share one, as in a grown catalogue
 * @param price without VAT, two decimal places
 * @param cost what it was bought for, two decimal places
 * @param gtin thirteen digits with a valid check digit
 */
record Good(String code, String name, BigDecimal price, BigDecimal cost, String gtin) {}
