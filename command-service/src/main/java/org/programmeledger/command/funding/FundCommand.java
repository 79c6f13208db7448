package org.programmeledger.command.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FlowKind;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of a fund: here how money comes in, in the families below what is done with it. */
public sealed interface FundCommand extends LedgerCommand
        permits FundCommand.OpenFund,
                FundCommand.RecordPledge,
                FundCommand.RecordCommitmentIn,
                FundCommand.RecordReceipt,
                SpendingCommand,
                MovingCommand,
                BooksCommand,
                ImportCommand {

    FundId fund();

    @Override
    default LedgerId target() {
        return fund();
    }

    /**
     * Open a pot of one currency, for some purposes or for any.
     *
     * @param commitsOnCommitmentsIn whether it may reserve and commit what confirmed commitments in are still to bring
     */
    record OpenFund(
            FundId fund,
            ProgrammeId programme,
            String name,
            PartyId owner,
            String currency,
            Restriction restriction,
            boolean commitsOnCommitmentsIn)
            implements FundCommand {

        /** A pot that commits only what it has received. */
        public OpenFund(
                FundId fund,
                ProgrammeId programme,
                String name,
                PartyId owner,
                String currency,
                Restriction restriction) {
            this(fund, programme, name, owner, currency, restriction, false);
        }
    }

    /** Write down a promise; without an amount it is to be determined ("pm"). */
    record RecordPledge(
            FundId fund,
            PledgeId pledge,
            PartyId pledgor,
            @Nullable Money amount,
            @Nullable LocalDate expectedOn,
            @Nullable FlowKind flow)
            implements FundCommand {

        @Override
        public PartyId concernedParty() {
            return pledgor;
        }
    }

    /** Write down that a funder bound itself to pay. */
    record RecordCommitmentIn(
            FundId fund,
            TransactionId transaction,
            PartyId funder,
            Money amount,
            @Nullable PledgeId pledge,
            @Nullable LocalDate expectedOn)
            implements FundCommand {

        @Override
        public PartyId concernedParty() {
            return funder;
        }
    }

    /**
     * An entry that was reversed and that another replaces, with the same payment reference or invoice number.
     *
     * @param fund the fund it is in: money that was recorded in the wrong fund is recorded anew in another
     */
    record Replaced(FundId fund, String entry) {}

    /** Write down that money arrived. */
    record RecordReceipt(
            FundId fund,
            ReceiptId receipt,
            PartyId payer,
            Money amount,
            String paymentReference,
            @Nullable PledgeId pledge,
            @Nullable TransactionId commitmentIn,
            Restriction restriction,
            @Nullable FlowKind flow,
            @Nullable FinancingMechanism mechanism,
            @Nullable Regrant regrant,
            @Nullable Replaced replaces)
            implements FundCommand {}
}
