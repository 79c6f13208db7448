package org.programmeledger.events.funding;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A part of an amount and the receipt it comes from. The draws of an event add up to its amount to the cent (invariant 5).
 *
 * @param receipt absent in entries that are older than attribution, and for money that has not arrived: in a fund that commits
 *     on commitments in
 */
public record Draw(@Nullable ReceiptId receipt, Money amount) {}
