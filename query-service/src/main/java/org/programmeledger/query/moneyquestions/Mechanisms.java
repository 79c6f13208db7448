package org.programmeledger.query.moneyquestions;

import java.util.List;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FinancingMechanism;

/** The ten financing mechanisms, in their order, used or not. */
public record Mechanisms(List<Use> mechanisms) {

    /**
     * A mechanism and the money that was found by it.
     *
     * @param receipts how many receipts name it and were not reversed
     * @param received what they brought, less what was paid back to funders; one amount per currency
     * @param commitments how many commitments name it and were not reversed
     * @param committed what they committed and did not release; one amount per currency
     */
    public record Use(
            FinancingMechanism mechanism,
            boolean used,
            long receipts,
            List<Money> received,
            long commitments,
            List<Money> committed) {}
}
