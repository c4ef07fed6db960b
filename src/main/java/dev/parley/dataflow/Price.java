package dev.parley.dataflow;

import java.math.BigDecimal;

/**
 * What a price of the side that sells includes; the other side's never includes VAT.
 *
 * @param vatIncluded whether VAT is in it
 * @param rate of VAT in percent; 0 when it is not in it
 */
public record Price(boolean vatIncluded, BigDecimal rate) {}
