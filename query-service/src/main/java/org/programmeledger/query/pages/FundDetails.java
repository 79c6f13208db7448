package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Money;

/**
 * A fund with what was pledged to it and what it committed.
 *
 * @param pledges in log order
 * @param commitments in log order
 */
record FundDetails(FundRow fund, List<Pledge> pledges, List<Commitment> commitments) {

    /**
     * A promise and what came of it.
     *
     * @param received the receipts that honour this pledge; zero is a pledge never confirmed
     */
    record Pledge(String id, Ref pledgor, LocalDate effectiveOn, long position, Money amount, Money received) {}

    /**
     * Money promised to an initiative.
     *
     * @param released the part that became free again
     */
    record Commitment(String id, Ref initiative, LocalDate effectiveOn, long position, Money amount, Money released) {}
}
