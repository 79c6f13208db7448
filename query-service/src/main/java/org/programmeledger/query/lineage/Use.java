package org.programmeledger.query.lineage;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a receipt's money is.
 *
 * @param fund the fund it is in, or was in last
 * @param commitment what committed it
 * @param disbursement what paid it out in advance
 * @param entry what made it this: the reservation, expenditure, determination, refund or transfer
 * @param minor in minor units; never zero
 */
record Use(
        UseKind kind,
        String fund,
        @Nullable Entry commitment,
        @Nullable Entry disbursement,
        @Nullable Entry entry,
        long minor) {

    /** From where in the log it stands: uses are in this order, and what is free comes last. */
    long since() {
        if (kind == UseKind.UNSPENT) {
            return Long.MAX_VALUE;
        }
        var latest = entry != null ? entry : disbursement != null ? disbursement : commitment;
        return latest == null ? 0 : latest.position();
    }
}
