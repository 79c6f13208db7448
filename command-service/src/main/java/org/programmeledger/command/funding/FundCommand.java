package org.programmeledger.command.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of a fund. */
public sealed interface FundCommand extends LedgerCommand {

    FundId fund();

    @Override
    default LedgerId target() {
        return fund();
    }

    /** Open a pot of one currency, for some themes or (with none named) for any. */
    record OpenFund(FundId fund, ProgrammeId programme, String name, PartyId owner, String currency, List<Code> themes)
            implements FundCommand {}

    /** Write down a promise. */
    record RecordPledge(FundId fund, PledgeId pledge, PartyId pledgor, Money amount) implements FundCommand {

        @Override
        public PartyId concernedParty() {
            return pledgor;
        }
    }

    /** Write down that money arrived. */
    record RecordReceipt(
            FundId fund,
            ReceiptId receipt,
            PartyId payer,
            Money amount,
            String paymentReference,
            @Nullable PledgeId pledge)
            implements FundCommand {}

    /** Commit money to an adopted initiative. */
    record CommitFunds(FundId fund, CommitmentId commitment, InitiativeId initiative, Money amount)
            implements FundCommand {}

    /** Release a commitment: this much of it, or (without an amount) all that is left of it. */
    record ReleaseCommitment(
            FundId fund, CommitmentId commitment, @Nullable Money amount) implements FundCommand {}
}
