package org.programmeledger.events.funding;

import org.programmeledger.events.Money;

/** Money of one receipt that came into a fund together, with what it may serve: the receipt's own restriction goes with it. */
public record Layer(ReceiptId receipt, Money amount, Restriction restriction) {}
