package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundRejection.HonoursTwice;
import org.programmeledger.command.funding.FundRejection.NothingLeftToServe;
import org.programmeledger.command.funding.FundRejection.PeriodEndsBeforeItBegins;
import org.programmeledger.command.funding.FundRejection.RegrantExceedsDisbursement;
import org.programmeledger.command.funding.FundRejection.UnknownCommitmentIn;
import org.programmeledger.command.funding.FundRejection.UnknownDisbursement;
import org.programmeledger.command.funding.FundRejection.UnknownInitiatives;
import org.programmeledger.command.funding.FundRejection.UnknownLines;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownPledge;
import org.programmeledger.command.funding.FundRejection.UnknownProgramme;
import org.programmeledger.command.funding.FundRejection.UnknownThemes;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** Decides about funds that open and money that comes in. */
final class Receiving {

    private Receiving() {}

    static Verdict<FundEvent> open(OpenFund command, References references) {
        if (!references.stateOf(command.programme(), ProgrammeState.FOLD).established()) {
            return refuse(new UnknownProgramme(command.programme()));
        }
        if (!isRegistered(command.owner(), references)) {
            return refuse(new UnknownParty(command.owner()));
        }
        var misfit = misfit(command.restriction(), command.programme(), references);
        if (misfit != null) {
            return refuse(misfit);
        }
        return accept(new FundOpened(
                command.fund(),
                command.programme(),
                command.name(),
                command.owner(),
                command.currency(),
                command.restriction(),
                command.commitsOnCommitmentsIn()));
    }

    static Verdict<FundEvent> pledge(RecordPledge command, Open fund, References references) {
        if (!isRegistered(command.pledgor(), references)) {
            return refuse(new UnknownParty(command.pledgor()));
        }
        var amount = command.amount();
        if (amount != null && !amount.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(amount.currency(), fund.currency()));
        }
        return accept(new PledgeRecorded(
                command.fund(), command.pledge(), command.pledgor(), amount, command.expectedOn(), command.flow()));
    }

    static Verdict<FundEvent> commitIn(RecordCommitmentIn command, Open fund, References references) {
        if (!isRegistered(command.funder(), references)) {
            return refuse(new UnknownParty(command.funder()));
        }
        var misfit = misfit(command.pledge(), null, command.amount(), fund);
        if (misfit != null) {
            return refuse(misfit);
        }
        return accept(new CommitmentInRecorded(
                command.fund(),
                command.transaction(),
                command.funder(),
                command.amount(),
                command.pledge(),
                command.expectedOn()));
    }

    static Verdict<FundEvent> receive(RecordReceipt command, Open fund, References references) {
        var misfit = misfit(command, fund, references);
        if (misfit != null) {
            return refuse(misfit);
        }
        var receipt = new ReceiptRecorded(
                command.fund(),
                command.receipt(),
                command.payer(),
                command.amount(),
                command.paymentReference(),
                command.pledge(),
                command.commitmentIn(),
                command.restriction(),
                command.flow(),
                command.mechanism(),
                command.regrant());
        return Referring.accept(receipt, command.replaces(), fund, references);
    }

    private static @Nullable Rejection misfit(RecordReceipt command, Open fund, References references) {
        if (!isRegistered(command.payer(), references)) {
            return new UnknownParty(command.payer());
        }
        var unknown = misfit(command.restriction(), fund.programme(), references);
        if (unknown != null) {
            return unknown;
        }
        var wrong = misfit(command.pledge(), command.commitmentIn(), command.amount(), fund);
        if (wrong != null) {
            return wrong;
        }
        if (fund.restriction().and(command.restriction()).isEmpty()) {
            return new NothingLeftToServe(command.fund());
        }
        return command.regrant() == null ? null : misfit(command.regrant(), command.amount(), references);
    }

    private static @Nullable Rejection misfit(
            @Nullable PledgeId pledge, @Nullable TransactionId commitmentIn, Money amount, Open fund) {
        if (pledge != null && !(fund.standing(pledge.value()) instanceof PledgeRecorded)) {
            return new UnknownPledge(pledge);
        }
        if (commitmentIn != null && !(fund.standing(commitmentIn.value()) instanceof CommitmentInRecorded)) {
            return new UnknownCommitmentIn(commitmentIn);
        }
        if (!amount.currency().equals(fund.currency())) {
            return new WrongCurrency(amount.currency(), fund.currency());
        }
        return pledge != null && commitmentIn != null ? new HonoursTwice(pledge, commitmentIn) : null;
    }

    private static @Nullable Rejection misfit(Regrant regrant, Money amount, References references) {
        var disbursed = references.stateOf(regrant.fund(), FundState.FOLD) instanceof Open source
                        && source.standing(regrant.disbursement().value()) instanceof DisbursementMade made
                ? made.amount()
                : null;
        if (disbursed == null || !disbursed.currency().equals(amount.currency())) {
            return new UnknownDisbursement(regrant.fund(), regrant.disbursement());
        }
        return amount.compareTo(disbursed) > 0 ? new RegrantExceedsDisbursement(amount, disbursed) : null;
    }

    /** What a restriction names must be there, and its period must be one. */
    static @Nullable Rejection misfit(Restriction restriction, ProgrammeId id, References references) {
        var programme = references.stateOf(id, ProgrammeState.FOLD);
        var themes = restriction.themes().stream()
                .filter(theme -> !programme.has(ProgrammeList.THEMES, theme))
                .toList();
        if (!themes.isEmpty()) {
            return new UnknownThemes(themes);
        }
        var lines = restriction.lines().stream()
                .filter(line -> !programme.has(ProgrammeList.LINES, line))
                .toList();
        if (!lines.isEmpty()) {
            return new UnknownLines(lines);
        }
        var initiatives = restriction.initiatives().stream()
                .filter(initiative -> !isOf(id, initiative, references))
                .toList();
        if (!initiatives.isEmpty()) {
            return new UnknownInitiatives(initiatives);
        }
        var from = restriction.from();
        var until = restriction.until();
        return from != null && until != null && from.isAfter(until) ? new PeriodEndsBeforeItBegins(from, until) : null;
    }

    private static boolean isOf(ProgrammeId programme, InitiativeId initiative, References references) {
        return references.stateOf(initiative, InitiativeState.FOLD) instanceof InitiativeState.Known known
                && known.programme().equals(programme);
    }

    static boolean isRegistered(PartyId party, References references) {
        return references.stateOf(party, PartyState.FOLD).registered();
    }
}
