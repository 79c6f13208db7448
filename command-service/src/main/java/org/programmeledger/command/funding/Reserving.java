package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundRejection.InitiativeIsStopped;
import org.programmeledger.command.funding.FundRejection.InitiativeNotAdopted;
import org.programmeledger.command.funding.FundRejection.InitiativeOfAnotherProgramme;
import org.programmeledger.command.funding.FundRejection.OutsideRestriction;
import org.programmeledger.command.funding.FundRejection.OverrunNotCovered;
import org.programmeledger.command.funding.FundRejection.ReservationNotExpired;
import org.programmeledger.command.funding.FundRejection.ReservationResolved;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownReceipts;
import org.programmeledger.command.funding.FundRejection.UnknownReservation;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.FundState.Reservation;
import org.programmeledger.command.funding.SpendingCommand.ExpireReservation;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.command.funding.SpendingCommand.VoidReservation;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.TransactionId;

/** Decides about money that is set aside before it is committed. */
final class Reserving {

    private Reserving() {}

    static Verdict<FundEvent> reserve(ReserveFunds command, Open fund, References references) {
        return switch (references.stateOf(command.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> refuse(new UnknownInitiative(command.initiative()));
            case InitiativeState.Known known -> {
                var waivers = Waivers.on(command.today(), command.fund(), command.initiative(), fund, references);
                var purpose = new Purpose(command.initiative(), known, command.on(), command.until(), waivers);
                var misfit = misfit(purpose, command.amount(), command.earmark(), fund);
                if (misfit != null) {
                    yield refuse(misfit);
                }
                var draws = purpose.setAside(fund, command.amount(), command.earmark());
                yield draws == null
                        ? refuse(purpose.notSetAside(fund, command.amount(), command.earmark()))
                        : accept(new FundsReserved(
                                command.fund(),
                                command.reservation(),
                                command.initiative(),
                                command.amount(),
                                command.until(),
                                draws,
                                purpose.waived(fund, draws)));
            }
        };
    }

    /** Why a purpose gets no money of this fund, however much there is; null if nothing is in its way. */
    static @Nullable Rejection misfit(Purpose purpose, Money amount, List<ReceiptId> earmark, Open fund) {
        var unknown = earmark.stream()
                .filter(receipt -> !fund.holdings().layers().containsKey(receipt))
                .toList();
        if (!unknown.isEmpty()) {
            return new UnknownReceipts(unknown);
        }
        if (!amount.currency().equals(fund.currency())) {
            return new WrongCurrency(amount.currency(), fund.currency());
        }
        var known = purpose.known();
        if (!known.programme().equals(fund.programme())) {
            return new InitiativeOfAnotherProgramme(known.programme(), fund.programme());
        }
        if (known.phase() == Phase.PROPOSED) {
            return new InitiativeNotAdopted(purpose.initiative(), known.phase());
        }
        if (known.phase() == Phase.STOPPED) {
            return new InitiativeIsStopped(purpose.initiative());
        }
        if (fund.overrun().isPositive() && purpose.waivers().uncoveredOverrun() == null) {
            return new OverrunNotCovered(fund.overrun());
        }
        return outside(purpose, fund);
    }

    private static @Nullable Rejection outside(Purpose purpose, Open fund) {
        var because = purpose.obstacles(fund.restriction());
        var themes = fund.restriction().themes();
        var outside = purpose.known().themes().stream()
                .filter(theme -> !themes.isEmpty() && !themes.contains(theme))
                .sorted()
                .toList();
        return because.isEmpty()
                ? null
                : new OutsideRestriction(outside, themes.stream().sorted().toList(), because);
    }

    static Verdict<FundEvent> withdraw(VoidReservation command, Open fund) {
        return end(command.reservation(), fund, ReservationEnding.VOIDED, command);
    }

    static Verdict<FundEvent> expire(ExpireReservation command, Open fund) {
        var reservation = fund.reservations().get(command.reservation());
        if (reservation != null
                && reservation.pending()
                && (reservation.until() == null || !reservation.until().isBefore(command.today()))) {
            return refuse(new ReservationNotExpired(command.reservation(), reservation.until()));
        }
        return end(command.reservation(), fund, ReservationEnding.EXPIRED, command);
    }

    private static Verdict<FundEvent> end(
            TransactionId id, Open fund, ReservationEnding ending, SpendingCommand command) {
        var reservation = fund.reservations().get(id);
        if (reservation == null) {
            return refuse(new UnknownReservation(id));
        }
        if (!reservation.pending()) {
            return refuse(new ReservationResolved(id));
        }
        return accept(new ReservationEnded(
                command.fund(), id, reservation.initiative(), ending, reserved(fund, id, reservation)));
    }

    static List<Draw> reserved(Open fund, TransactionId id, Reservation reservation) {
        return fund.holdings().of(Pocket.RESERVED, id.value(), reservation.receipts());
    }
}
