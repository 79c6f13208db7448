package org.programmeledger.events.funding;

import org.jspecify.annotations.Nullable;

/**
 * A pocket, of which receipt's money, and for which entry.
 *
 * @param receipt the receipt the money came with; absent in a memorandum, in an overrun, and where older than attribution
 * @param entry the pledge, commitment in, reservation or commitment it stands for, if any; of what is or was an overrun the expenditure
 */
public record Place(
        Pocket pocket,
        @Nullable ReceiptId receipt,
        @Nullable String entry) {}
