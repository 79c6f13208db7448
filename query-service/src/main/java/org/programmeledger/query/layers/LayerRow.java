package org.programmeledger.query.layers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;

/**
 * A layer of a fund and where its money stands. Always: received = passed on + free + reserved + committed + advanced +
 * spent + recoverable + written off, where {@code committed} is without what was advanced.
 *
 * @param receipt absent for the entries that are older than attribution, for what is spent without cover and, in a fund that
 *     commits on commitments in, for what is reserved and committed and has not arrived: then free is below zero by as much
 * @param restriction what the receipt may serve, beside what its fund may; absent without receipt
 * @param received what came in with the receipt, from its payer or from another fund
 * @param passedOn what was refunded to its funder or went on to another fund
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LayerRow(
        @Nullable ReceiptId receipt,
        FundId fund,
        @Nullable Restriction restriction,
        Money received,
        Money passedOn,
        Money free,
        Money reserved,
        Money committed,
        Money advanced,
        Money spent,
        Money recoverable,
        Money writtenOff) {}
