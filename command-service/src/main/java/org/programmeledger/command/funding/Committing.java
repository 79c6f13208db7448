package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.Authorising.Ask;
import org.programmeledger.command.funding.FundRejection.ConditionMetBefore;
import org.programmeledger.command.funding.FundRejection.ExceedsReservation;
import org.programmeledger.command.funding.FundRejection.ReleaseExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.ReservationExpired;
import org.programmeledger.command.funding.FundRejection.ReservationResolved;
import org.programmeledger.command.funding.FundRejection.ReservedForAnother;
import org.programmeledger.command.funding.FundRejection.TranchesNotWhole;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownCondition;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownReservation;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.FundState.Reservation;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.MeetCondition;
import org.programmeledger.command.funding.SpendingCommand.PlanTranches;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;

/** Decides about commitments: their making, what is released of them, their plan and their conditions. */
final class Committing {

    private Committing() {}

    static Verdict<FundEvent> commit(CommitFunds command, Open fund, References references) {
        var recipient = command.recipient();
        if (recipient != null && !Receiving.isRegistered(recipient, references)) {
            return refuse(new UnknownParty(recipient));
        }
        return switch (references.stateOf(command.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(command.initiative()));
            case InitiativeState.Known known -> {
                var today = command.basis().today();
                var waivers = Waivers.on(today, command.fund(), command.initiative(), fund, references);
                var purpose = new Purpose(command.initiative(), known, command.on(), command.until(), waivers);
                var misfit = Reserving.misfit(purpose, command.amount(), command.earmark(), fund);
                yield misfit != null
                        ? refuse(misfit)
                        : decided(commit(command, fund, purpose), command, fund, references);
            }
        };
    }

    /** The verdict on the money, if the decision that is cited allows it (invariant 11). */
    private static Verdict<FundEvent> decided(
            Verdict<FundEvent> verdict, CommitFunds command, Open fund, References references) {
        if (verdict instanceof Verdict.Refused<FundEvent>) {
            return verdict;
        }
        var ask = new Ask(
                DecisionKind.COMMITMENT,
                command.fund(),
                command.initiative(),
                command.recipient(),
                null,
                command.amount());
        var no = Authorising.refusal(ask, command.basis(), fund, references);
        return no == null ? verdict : refuse(no);
    }

    private static Verdict<FundEvent> commit(CommitFunds command, Open fund, Purpose purpose) {
        if (command.reservation() != null) {
            return post(command, command.reservation(), fund, purpose);
        }
        var draws = purpose.setAside(fund, command.amount(), command.earmark());
        return draws == null
                ? refuse(purpose.notSetAside(fund, command.amount(), command.earmark()))
                : accept(committed(command, draws, purpose.waived(fund, draws)));
    }

    /** Posts a reservation, whole or in part: what is not committed of it is free again, because it is resolved once. */
    private static Verdict<FundEvent> post(CommitFunds command, TransactionId id, Open fund, Purpose purpose) {
        var reservation = fund.reservations().get(id);
        if (reservation == null) {
            return refuse(new UnknownReservation(id));
        }
        var misfit = misfit(command, id, reservation);
        if (misfit != null) {
            return refuse(misfit);
        }
        var reserved = Reserving.reserved(fund, id, reservation);
        var usable = reserved.stream()
                .filter(draw -> purpose.obstacles(fund.holdings().restriction(draw.receipt()))
                        .isEmpty())
                .toList();
        var most = fund.holdings().sum(usable);
        if (command.amount().compareTo(most) > 0) {
            return refuse(new ExceedsReservation(command.amount(), most));
        }
        var posted = fund.holdings().first(usable, command.amount());
        return accept(List.of(
                committed(command, posted, purpose.waived(fund, posted)),
                new ReservationEnded(
                        command.fund(),
                        id,
                        command.initiative(),
                        ReservationEnding.POSTED,
                        without(reserved, posted))));
    }

    private static List<Draw> without(List<Draw> reserved, List<Draw> posted) {
        var left = new ArrayList<Draw>();
        for (var draw : reserved) {
            var rest = draw.amount();
            for (var part : posted) {
                rest = Objects.equals(part.receipt(), draw.receipt()) ? rest.minus(part.amount()) : rest;
            }
            if (rest.isPositive()) {
                left.add(new Draw(draw.receipt(), rest));
            }
        }
        return left;
    }

    private static @Nullable Rejection misfit(CommitFunds command, TransactionId id, Reservation reservation) {
        if (!reservation.pending()) {
            return new ReservationResolved(id);
        }
        var until = reservation.until();
        if (until != null && command.on().isAfter(until)) {
            return new ReservationExpired(id, until);
        }
        return reservation.initiative().equals(command.initiative())
                ? null
                : new ReservedForAnother(command.initiative(), reservation.initiative());
    }

    private static FundsCommitted committed(CommitFunds command, List<Draw> draws, List<DecisionId> waivers) {
        return new FundsCommitted(
                command.fund(),
                command.commitment(),
                command.initiative(),
                command.amount(),
                command.recipient(),
                command.until(),
                command.conditions(),
                command.reservation(),
                command.mechanism(),
                draws,
                command.basis().decision(),
                waivers);
    }

    static Verdict<FundEvent> release(ReleaseCommitment command, Open fund) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var held = fund.held(Pocket.COMMITTED, command.commitment(), commitment);
        var left = fund.holdings().sum(held);
        var amount = command.amount() == null ? left : command.amount();
        if (!amount.currency().equals(fund.currency())) {
            return refuse(new WrongCurrency(amount.currency(), fund.currency()));
        }
        if (!amount.isPositive() || amount.compareTo(left) > 0) {
            return refuse(new ReleaseExceedsCommitment(amount, left));
        }
        return accept(new CommitmentReleased(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                amount,
                fund.holdings().last(held, amount)));
    }

    static Verdict<FundEvent> plan(PlanTranches command, Open fund) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var wrong = command.tranches().stream()
                .map(tranche -> tranche.amount().currency())
                .filter(currency -> !currency.equals(fund.currency()))
                .findFirst();
        if (wrong.isPresent()) {
            return refuse(new WrongCurrency(wrong.get(), fund.currency()));
        }
        var planned = command.tranches().stream().map(Tranche::amount).reduce(Money.zero(fund.currency()), Money::plus);
        var left = fund.holdings().sum(fund.held(Pocket.COMMITTED, command.commitment(), commitment));
        if (!planned.equals(left)) {
            return refuse(new TranchesNotWhole(planned, left));
        }
        return accept(new TranchesPlanned(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                command.tranches()));
    }

    static Verdict<FundEvent> meet(MeetCondition command, Open fund) {
        var commitment = fund.commitments().get(command.commitment());
        if (commitment == null) {
            return refuse(new UnknownCommitment(command.commitment()));
        }
        var codes = commitment.conditions().stream().map(Condition::code).toList();
        if (!codes.contains(command.condition())) {
            return refuse(new UnknownCondition(command.condition(), codes));
        }
        if (!commitment.open().contains(command.condition())) {
            return refuse(new ConditionMetBefore(command.condition()));
        }
        return accept(new ConditionMet(
                command.fund(),
                command.transaction(),
                command.commitment(),
                commitment.initiative(),
                command.condition()));
    }
}
