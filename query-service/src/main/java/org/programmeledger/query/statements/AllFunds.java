package org.programmeledger.query.statements;

import java.util.List;

/**
 * What happened to the money of an initiative or a party in a period, wherever it was: over all funds, as far as the asker
 * may see.
 *
 * @param statements one per currency, because currencies do not add up, in the order of their codes; none where nothing was
 *     effective on or before the last day
 */
public record AllFunds(List<InCurrency> statements) {

    /**
     * The funds of one currency taken together.
     *
     * @param funds those with an entry in it, in the order of their ids; the same asked of each of them adds up to this
     * @param contentHash as of the statement of a fund
     */
    public record InCurrency(List<String> funds, Statement statement, String contentHash) {

        static InCurrency of(List<String> funds, Stated stated) {
            return new InCurrency(funds, stated.statement(), stated.contentHash());
        }
    }
}
