package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundRejection.CommittedToAnother;
import org.programmeledger.command.funding.FundRejection.ConditionsNotMet;
import org.programmeledger.command.funding.FundRejection.DisbursementExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.ExceedsAdvance;
import org.programmeledger.command.funding.FundRejection.InitiativeOfAnotherProgramme;
import org.programmeledger.command.funding.FundRejection.NotReceivedYet;
import org.programmeledger.command.funding.FundRejection.OutsidePeriod;
import org.programmeledger.command.funding.FundRejection.RecipientNotSaid;
import org.programmeledger.command.funding.FundRejection.SpentOnNothing;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.VatUnclear;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/** Decides about money that is paid out and money that is spent. */
final class Spending {

    private Spending() {}

    static Verdict<FundEvent> disburse(MakeDisbursement command, Open fund, References references) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var recipient = command.recipient() == null ? commitment.recipient() : command.recipient();
        var misfit = misfit(command, recipient, commitment, fund, references);
        if (misfit != null || recipient == null) {
            return refuse(misfit == null ? new RecipientNotSaid(command.commitment()) : misfit);
        }
        return disburse(command, recipient, commitment, fund, references);
    }

    private static Verdict<FundEvent> disburse(
            MakeDisbursement command, PartyId recipient, Commitment commitment, Open fund, References references) {
        var held = fund.held(Pocket.COMMITTED, command.commitment(), commitment);
        var arrived = fund.arrived(held);
        var late = outside(arrived, command.on(), fund);
        var draws = arrived.stream().filter(draw -> !late.contains(draw)).toList();
        if (command.amount().compareTo(fund.holdings().sum(draws)) > 0) {
            return refuse(
                    notToPay(command, fund.holdings().sum(held), fund.holdings().sum(arrived), late));
        }
        var undecided = Authorising.refusal(command, recipient, commitment, fund, references);
        if (undecided != null) {
            return refuse(undecided);
        }
        var disbursement = new DisbursementMade(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                recipient,
                command.amount(),
                command.paymentReference(),
                commitment.determined() != null,
                fund.holdings().first(draws, command.amount()),
                Authorising.own(command, commitment));
        return Referring.accept(disbursement, command.replaces(), fund, references);
    }

    private static Rejection notToPay(MakeDisbursement command, Money left, Money arrived, List<Draw> late) {
        var amount = command.amount();
        if (amount.compareTo(left) > 0) {
            return new DisbursementExceedsCommitment(amount, left);
        }
        return amount.compareTo(arrived) > 0
                ? new NotReceivedYet(amount, arrived, left.minus(arrived))
                : new OutsidePeriod(receipts(late), command.on());
    }

    private static @Nullable Rejection misfit(
            MakeDisbursement command,
            @Nullable PartyId recipient,
            Commitment commitment,
            Open fund,
            References references) {
        if (recipient != null && !Receiving.isRegistered(recipient, references)) {
            return new UnknownParty(recipient);
        }
        if (!command.amount().currency().equals(fund.currency())) {
            return new WrongCurrency(command.amount().currency(), fund.currency());
        }
        return commitment.open().isEmpty() ? null : new ConditionsNotMet(commitment.open());
    }

    private static List<Draw> outside(List<Draw> draws, LocalDate on, Open fund) {
        return draws.stream()
                .filter(draw -> !Purpose.covers(fund.holdings().restriction(draw.receipt()), on))
                .toList();
    }

    private static List<ReceiptId> receipts(List<Draw> draws) {
        return draws.stream().map(Draw::receipt).filter(Objects::nonNull).toList();
    }

    /** A fact: what the commitment does not cover, or nothing was committed to, is an overrun, not a refusal (invariant 18). */
    static Verdict<FundEvent> spend(RecordExpenditure command, Open fund, References references) {
        var id = command.commitment();
        var commitment = id == null ? null : fund.commitments().get(id);
        if (id != null && commitment == null) {
            return refuse(new UnknownCommitment(id));
        }
        var initiative = commitment == null ? command.initiative() : commitment.initiative();
        if (initiative == null) {
            return refuse(new SpentOnNothing());
        }
        if (command.initiative() != null && !command.initiative().equals(initiative)) {
            return refuse(new CommittedToAnother(command.initiative(), initiative));
        }
        var misfit = misfit(command, initiative, fund, references);
        if (misfit != null) {
            return refuse(misfit);
        }
        var draws = id == null || commitment == null ? List.<Draw>of() : covered(command, fund, commitment);
        var covered = fund.holdings().sum(draws);
        if (command.paidFrom() == PaidFrom.ADVANCE && covered.compareTo(command.amount()) < 0) {
            return refuse(new ExceedsAdvance(command.amount(), covered));
        }
        return Referring.accept(recorded(command, initiative, draws, covered), command.replaces(), fund, references);
    }

    private static List<Draw> covered(RecordExpenditure command, Open fund, Commitment commitment) {
        var pocket = command.paidFrom() == PaidFrom.ADVANCE ? Pocket.ADVANCED : Pocket.COMMITTED;
        var held = fund.arrived(fund.held(pocket, Objects.requireNonNull(command.commitment()), commitment));
        var late = command.paidFrom() == PaidFrom.ADVANCE ? List.<Draw>of() : outside(held, command.on(), fund);
        var conditional =
                command.paidFrom() == PaidFrom.FUND && !commitment.open().isEmpty();
        var usable = conditional
                ? List.<Draw>of() // Invariant 7: it does not move before its condition; what was spent anyway is an
                // overrun.
                : held.stream().filter(draw -> !late.contains(draw)).toList();
        return fund.holdings().first(usable, command.amount());
    }

    private static @Nullable Rejection misfit(
            RecordExpenditure command, InitiativeId initiative, Open fund, References references) {
        var supplier = command.supplier();
        if (supplier != null && !Receiving.isRegistered(supplier, references)) {
            return new UnknownParty(supplier);
        }
        if (command.commitment() == null) {
            switch (references.stateOf(initiative, InitiativeState.FOLD)) {
                case InitiativeState.Unknown _ -> {
                    return new UnknownInitiative(initiative);
                }
                case InitiativeState.Known known -> {
                    if (!known.programme().equals(fund.programme())) {
                        return new InitiativeOfAnotherProgramme(known.programme(), fund.programme());
                    }
                }
            }
        }
        var amount = command.amount();
        if (!amount.currency().equals(fund.currency())) {
            return new WrongCurrency(amount.currency(), fund.currency());
        }
        var vat = command.vat();
        boolean unclear = vat != null
                && (command.vatRate() != null
                        || !vat.currency().equals(fund.currency())
                        || vat.minor() < 0
                        || vat.compareTo(amount) >= 0);
        return unclear ? new VatUnclear(amount, vat) : null;
    }

    private static ExpenditureRecorded recorded(
            RecordExpenditure command, InitiativeId initiative, List<Draw> draws, Money covered) {
        var rate = command.vatRate();
        var overrun = command.amount().minus(covered);
        return new ExpenditureRecorded(
                command.fund(),
                command.transaction(),
                command.commitment(),
                initiative,
                command.supplier(),
                command.amount(),
                rate == null ? command.vat() : command.amount().taxIncluded(rate),
                command.category(),
                command.paidFrom(),
                command.invoice(),
                draws,
                overrun.isPositive() ? overrun : null);
    }
}
