package org.programmeledger.query.lineage;

import java.util.Comparator;
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

    /**
     * What was committed first is first, within a commitment what was paid first, within an advance what was accounted for
     * first; what is left of each comes last, and last of all what is free. So what is added later moves nothing before it.
     */
    static final Comparator<Use> IN_ORDER = Comparator.comparing((Use use) -> use.kind() == UseKind.UNSPENT)
            .thenComparing(use -> position(use.commitment() == null ? use.entry() : use.commitment()))
            .thenComparing(use -> position(use.disbursement() == null ? use.entry() : use.disbursement()))
            .thenComparing(use -> position(use.entry()))
            .thenComparing(Use::fund);

    private static long position(@Nullable Entry entry) {
        return entry == null ? Long.MAX_VALUE : entry.position();
    }
}
