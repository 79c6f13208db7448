package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.Authorising.Ask;
import org.programmeledger.command.funding.BooksCommand.CorrectEntry;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.FundRejection.CoverExceedsOverrun;
import org.programmeledger.command.funding.FundRejection.NothingToCorrect;
import org.programmeledger.command.funding.FundRejection.ReversedBefore;
import org.programmeledger.command.funding.FundRejection.UnknownExpenditure;
import org.programmeledger.command.funding.FundRejection.UnknownFundEntry;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.parties.PartyId;

/** Decides about corrections of the books, and about cover for what was overrun. */
final class Bookkeeping {

    private Bookkeeping() {}

    static Verdict<FundEvent> correct(CorrectEntry command, Open fund, References references) {
        var entry = fund.entries().get(command.entry());
        if (entry == null) {
            return refuse(new UnknownFundEntry(command.entry()));
        }
        if (entry.reversedBy() != null) {
            return refuse(new ReversedBefore(command.entry(), entry.reversedBy()));
        }
        var party = command.party();
        if (party != null && !Receiving.isRegistered(party, references)) {
            return refuse(new UnknownParty(party));
        }
        boolean nothing = command.effectiveOn() == null && command.category() == null && party == null;
        boolean notItsCategory = command.category() != null && !(entry.event() instanceof ExpenditureRecorded);
        boolean notItsParty = party != null && FundEntry.of(entry.event()).party() == null;
        if (nothing
                || notItsCategory
                || notItsParty
                || Movements.of(entry.event()).isEmpty()) {
            return refuse(new NothingToCorrect(command.entry()));
        }
        return accept(new EntryCorrected(
                command.fund(),
                command.transaction(),
                command.entry(),
                command.effectiveOn(),
                command.category(),
                party));
    }

    static Verdict<FundEvent> cover(CoverOverrun command, Open fund, References references) {
        if (!(fund.standing(command.expenditure().value()) instanceof ExpenditureRecorded expenditure)) {
            return refuse(new UnknownExpenditure(command.expenditure()));
        }
        return switch (references.stateOf(expenditure.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(expenditure.initiative()));
            case InitiativeState.Known known ->
                // It has been spent: the obligation ends on the day it is covered.
                cover(
                        command,
                        fund,
                        new Purpose(expenditure.initiative(), known, command.on(), command.on(), Waivers.NONE),
                        expenditure.supplier(),
                        references);
        };
    }

    private static Verdict<FundEvent> cover(
            CoverOverrun command, Open fund, Purpose purpose, @Nullable PartyId supplier, References references) {
        var overrun =
                fund.holdings().at(Pocket.SPENT, null, command.expenditure().value());
        var amount = command.amount() == null ? overrun : command.amount();
        if (!amount.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(amount.currency(), fund.currency()));
        }
        if (!amount.isPositive() || amount.compareTo(overrun) > 0) {
            return refuse(new CoverExceedsOverrun(amount, overrun));
        }
        var allowed = purpose.allowed(fund, List.of());
        if (amount.compareTo(fund.holdings().sum(allowed)) > 0) {
            return refuse(purpose.tooLittle(fund, amount, List.of()));
        }
        var ask = new Ask(DecisionKind.OVERRUN, command.fund(), purpose.initiative(), supplier, null, amount);
        var no = Authorising.refusal(ask, command.basis(), fund, references);
        if (no != null) {
            return refuse(no);
        }
        return accept(new OverrunCovered(
                command.fund(),
                command.transaction(),
                command.expenditure(),
                purpose.initiative(),
                amount,
                fund.holdings().first(allowed, amount),
                command.basis().decision()));
    }
}
