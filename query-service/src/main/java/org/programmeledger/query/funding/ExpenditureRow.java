package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * An expenditure as it was recorded, and what was decided to cover of it since.
 *
 * @param amount VAT included
 * @param vat the part of it that is VAT, if that is known
 * @param overrun what nothing covered when it was recorded
 * @param covers each decision that covered it, reversed since or not
 * @param position its log position
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpenditureRow(
        TransactionId id,
        FundId fund,
        @Nullable CommitmentId commitment,
        InitiativeId initiative,
        @Nullable PartyId supplier,
        Money amount,
        @Nullable Money vat,
        Code category,
        PaidFrom paidFrom,
        @Nullable String invoice,
        Money overrun,
        List<Cover> covers,
        LocalDate spentOn,
        long position) {

    /** A part of an overrun that a decision covered. */
    public record Cover(TransactionId transaction, Money amount) {}
}
