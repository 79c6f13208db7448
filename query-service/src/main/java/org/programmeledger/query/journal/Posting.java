package org.programmeledger.query.journal;

import static org.programmeledger.query.journal.JournalLine.credit;
import static org.programmeledger.query.journal.JournalLine.debit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.journal.JournalLine.Account;

/**
 * How a monetary event is posted: balanced lines per currency (invariant 3).
 *
 * @param subject the pledge, receipt or commitment it is about
 * @param initiative the initiative it concerns, if any
 * @param party the party it concerns, if any
 */
record Posting(
        String fund,
        String subject,
        @Nullable String initiative,
        @Nullable String party,
        List<JournalLine> lines) {

    static Posting of(FundEvent event) {
        var fund = event.fund().value();
        return switch (event) {
            case FundOpened(var id, var _, var _, var owner, var _, var _) ->
                new Posting(fund, id.value(), null, owner.value(), List.of());
            case PledgeRecorded(var _, var pledge, var pledgor, var amount) ->
                new Posting(
                        fund,
                        pledge.value(),
                        null,
                        pledgor.value(),
                        List.of(debit(Account.PLEDGES_OUTSTANDING, amount), credit(Account.PLEDGED, amount)));
            case ReceiptRecorded(var _, var receipt, var payer, var amount, var _, var pledge) ->
                new Posting(fund, receipt.value(), null, payer.value(), received(amount, pledge != null));
            case FundsCommitted(var _, var commitment, var initiative, var amount) ->
                new Posting(
                        fund,
                        commitment.value(),
                        initiative.value(),
                        null,
                        List.of(debit(Account.FREE, amount), credit(Account.COMMITTED, amount)));
            case CommitmentReleased(var _, var commitment, var initiative, var amount) ->
                new Posting(
                        fund,
                        commitment.value(),
                        initiative.value(),
                        null,
                        List.of(debit(Account.COMMITTED, amount), credit(Account.FREE, amount)));
        };
    }

    private static List<JournalLine> received(Money amount, boolean honoursPledge) {
        var cash = List.of(debit(Account.CASH, amount), credit(Account.FREE, amount));
        return honoursPledge
                ? List.of(
                        cash.getFirst(),
                        cash.getLast(),
                        debit(Account.PLEDGES_HONOURED, amount),
                        credit(Account.PLEDGES_OUTSTANDING, amount))
                : cash;
    }
}
