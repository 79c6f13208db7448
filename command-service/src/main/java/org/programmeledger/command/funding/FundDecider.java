package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.CommitFunds;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.ReleaseCommitment;
import org.programmeledger.command.funding.FundRejection.InitiativeNotAdopted;
import org.programmeledger.command.funding.FundRejection.InitiativeOfAnotherProgramme;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.OutsideRestriction;
import org.programmeledger.command.funding.FundRejection.ReleaseExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownPledge;
import org.programmeledger.command.funding.FundRejection.UnknownProgramme;
import org.programmeledger.command.funding.FundRejection.UnknownThemes;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.FundState.Unopened;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;

/** Decides about money. Where several rules refuse, the first in the order of {@link FundRejection} answers. */
final class FundDecider {

    private FundDecider() {}

    static Verdict<FundEvent> decide(FundCommand command, FundState state, References references) {
        return switch (state) {
            case Unopened _ when command instanceof OpenFund open -> open(open, references);
            case Unopened _ -> throw new IllegalStateException("a stream begins with its opening");
            case Open fund -> decide(command, fund, references);
        };
    }

    private static Verdict<FundEvent> decide(FundCommand command, Open fund, References references) {
        return switch (command) {
            case OpenFund _ -> throw new IllegalStateException("a fund is opened once, under a new id");
            case RecordPledge pledge -> pledge(pledge, fund, references);
            case RecordReceipt receipt -> receive(receipt, fund, references);
            case CommitFunds commit -> commit(commit, fund, references);
            case ReleaseCommitment release -> release(release, fund);
        };
    }

    private static Verdict<FundEvent> open(OpenFund command, References references) {
        var programme = references.stateOf(command.programme(), ProgrammeState.FOLD);
        if (!programme.established()) {
            return refuse(new UnknownProgramme(command.programme()));
        }
        if (!references.stateOf(command.owner(), PartyState.FOLD).registered()) {
            return refuse(new UnknownParty(command.owner()));
        }
        var unknown = command.themes().stream()
                .filter(theme -> !programme.has(ProgrammeList.THEMES, theme))
                .toList();
        if (!unknown.isEmpty()) {
            return refuse(new UnknownThemes(unknown));
        }
        return accept(new FundOpened(
                command.fund(),
                command.programme(),
                command.name(),
                command.owner(),
                command.currency(),
                command.themes().stream().distinct().toList()));
    }

    private static Verdict<FundEvent> pledge(RecordPledge command, Open fund, References references) {
        if (!references.stateOf(command.pledgor(), PartyState.FOLD).registered()) {
            return refuse(new UnknownParty(command.pledgor()));
        }
        if (!command.amount().currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(command.amount().currency(), fund.currency()));
        }
        return accept(new PledgeRecorded(command.fund(), command.pledge(), command.pledgor(), command.amount()));
    }

    private static Verdict<FundEvent> receive(RecordReceipt command, Open fund, References references) {
        if (!references.stateOf(command.payer(), PartyState.FOLD).registered()) {
            return refuse(new UnknownParty(command.payer()));
        }
        var pledge = command.pledge();
        if (pledge != null && !fund.pledges().contains(pledge)) {
            return refuse(new UnknownPledge(pledge));
        }
        if (!command.amount().currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(command.amount().currency(), fund.currency()));
        }
        Verdict.Accepted<FundEvent> accepted = accept(new ReceiptRecorded(
                command.fund(),
                command.receipt(),
                command.payer(),
                command.amount(),
                command.paymentReference(),
                pledge));
        return accepted.claiming("payment-reference", command.paymentReference());
    }

    private static Verdict<FundEvent> commit(CommitFunds command, Open fund, References references) {
        return switch (references.stateOf(command.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(command.initiative()));
            case InitiativeState.Known initiative -> commit(command, fund, initiative);
        };
    }

    private static Verdict<FundEvent> commit(CommitFunds command, Open fund, InitiativeState.Known initiative) {
        var amount = command.amount();
        if (!amount.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(amount.currency(), fund.currency()));
        }
        if (!initiative.programme().equals(fund.programme())) {
            return refuse(new InitiativeOfAnotherProgramme(initiative.programme(), fund.programme()));
        }
        if (initiative.phase() == Phase.PROPOSED) {
            return refuse(new InitiativeNotAdopted(command.initiative(), initiative.phase()));
        }
        var outside = initiative.themes().stream()
                .filter(theme -> !fund.themes().isEmpty() && !fund.themes().contains(theme))
                .sorted()
                .toList();
        if (!outside.isEmpty()) {
            return refuse(new OutsideRestriction(
                    outside, fund.themes().stream().sorted().toList()));
        }
        if (amount.compareTo(fund.available()) > 0) {
            return refuse(new InsufficientFunds(amount, fund.available()));
        }
        return accept(new FundsCommitted(command.fund(), command.commitment(), command.initiative(), amount));
    }

    private static Verdict<FundEvent> release(ReleaseCommitment command, Open fund) {
        var left = fund.commitments().get(command.commitment());
        if (left == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var amount = command.amount() == null ? left.amount() : command.amount();
        if (!amount.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(amount.currency(), fund.currency()));
        }
        if (!amount.isPositive() || amount.compareTo(left.amount()) > 0) {
            return refuse(new ReleaseExceedsCommitment(amount, left.amount()));
        }
        return accept(new CommitmentReleased(command.fund(), command.commitment(), left.initiative(), amount));
    }
}
