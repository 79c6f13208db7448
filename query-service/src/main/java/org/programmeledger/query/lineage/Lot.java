package org.programmeledger.query.lineage;

import org.jspecify.annotations.Nullable;

/**
 * A part of a receipt's money that went the same way.
 *
 * @param disbursement what paid it out in advance, if it was
 * @param spending what it was spent by: an expenditure, or the entry that counts as one
 * @param claim what asked it back
 * @param minor in minor units
 */
record Lot(
        @Nullable Entry disbursement, @Nullable Entry spending, @Nullable Entry claim, long minor) {

    Lot of(long part) {
        return new Lot(disbursement, spending, claim, part);
    }

    Lot spentBy(Entry entry) {
        return new Lot(disbursement, entry, claim, minor);
    }

    Lot claimedBy(Entry entry) {
        return new Lot(disbursement, spending, entry, minor);
    }
}
