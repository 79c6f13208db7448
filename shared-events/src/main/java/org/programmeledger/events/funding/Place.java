package org.programmeledger.events.funding;

import org.jspecify.annotations.Nullable;

/**
 * A pocket, of which receipt's money, and for which entry.
 *
 * @param receipt the receipt the money came with; absent in a memorandum, in an overrun, and where older than attribution. In a
 *     fund that commits on commitments in, what is free without a receipt is below zero: so much has not arrived
 * @param entry the pledge, commitment in, reservation or commitment it stands for, if any; of what is or was an overrun the expenditure
 */
public record Place(
        Pocket pocket,
        @Nullable ReceiptId receipt,
        @Nullable String entry) {}
