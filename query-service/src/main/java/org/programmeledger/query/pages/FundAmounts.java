package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.Money;
import org.programmeledger.query.funding.FundRow;

/**
 * All amounts of a fund. Always: received + overrun = the sum of {@code standing} without its parts.
 *
 * @param received what came in, from funders and other funds, less what was refunded or sent on
 * @param overrun what was spent without cover, and not covered since; it blocks new commitments
 * @param standing what the money is for, in the order of the life of a euro
 * @param promises what is no money: it counts in none of the others (invariant 1)
 */
record FundAmounts(Money received, Money overrun, List<Amount> standing, List<Amount> promises) {

    /**
     * One amount.
     *
     * @param code its name in message keys
     * @param part whether it is a part of the amount before it
     */
    record Amount(String code, Money money, boolean part) {}

    static FundAmounts of(FundRow fund) {
        return new FundAmounts(
                fund.received(),
                fund.overrun(),
                List.of(
                        new Amount("available", fund.available(), false),
                        new Amount("reserved", fund.reserved(), false),
                        new Amount("committed", fund.committed(), false),
                        new Amount("advanced", fund.advanced(), true),
                        new Amount("spent", fund.spent(), false),
                        new Amount("recoverable", fund.recoverable(), false),
                        new Amount("written-off", fund.writtenOff(), false)),
                List.of(
                        new Amount("pledged", fund.pledged(), false),
                        new Amount("commitments-in", fund.commitmentsIn(), false)));
    }

    /** What {@code standing} adds up to. */
    public Money whole() {
        return received.plus(overrun);
    }
}
