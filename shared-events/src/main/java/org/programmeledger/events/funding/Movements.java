package org.programmeledger.events.funding;

import static org.programmeledger.events.funding.Pocket.ADVANCED;
import static org.programmeledger.events.funding.Pocket.COMMITMENT_IN_HONOURED;
import static org.programmeledger.events.funding.Pocket.COMMITMENT_IN_OUTSTANDING;
import static org.programmeledger.events.funding.Pocket.COMMITTED;
import static org.programmeledger.events.funding.Pocket.FREE;
import static org.programmeledger.events.funding.Pocket.OUTSIDE;
import static org.programmeledger.events.funding.Pocket.OVERRUN;
import static org.programmeledger.events.funding.Pocket.PLEDGE_HONOURED;
import static org.programmeledger.events.funding.Pocket.PLEDGE_OUTSTANDING;
import static org.programmeledger.events.funding.Pocket.RECOVERABLE;
import static org.programmeledger.events.funding.Pocket.RESERVED;
import static org.programmeledger.events.funding.Pocket.SPENT;
import static org.programmeledger.events.funding.Pocket.WRITTEN_OFF;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.RoundingWrittenOff;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;

/**
 * Where money goes with each event of a fund: the one place that says so. The rules, the books, the balances and the
 * lineage are all computed from these moves.
 */
public final class Movements {

    private Movements() {}

    /** The moves of an event, in the order of its draws; none where it moves nothing. */
    public static List<Move> of(FundEvent event) {
        return switch (event) {
            case FundOpened _ -> List.of();
            case PledgeRecorded e ->
                e.amount() == null
                        ? List.of()
                        : List.of(new Move(
                                at(OUTSIDE), at(PLEDGE_OUTSTANDING, e.pledge().value()), e.amount()));
            case CommitmentInRecorded e -> commitmentIn(e);
            case ReceiptRecorded e -> receipt(e);
            case SpendingEvent e -> of(e);
            case RefundMade e ->
                List.of(new Move(
                        new Place(FREE, e.receipt(), null), new Place(OUTSIDE, e.receipt(), null), e.amount()));
            case TransferSent e -> between(FREE, OUTSIDE, e.layers());
            case TransferArrived e -> between(OUTSIDE, FREE, e.layers());
            case EntryReversed e -> e.moves();
            case OverrunCovered e -> cover(e);
            case EntryCorrected _, YearCloseProposed _, YearClosed _ -> List.of();
        };
    }

    private static List<Move> of(SpendingEvent event) {
        return switch (event) {
            case FundsReserved e ->
                draws(e.draws(), FREE, null, RESERVED, e.reservation().value());
            case ReservationEnded e ->
                draws(e.draws(), RESERVED, e.reservation().value(), FREE, null);
            case FundsCommitted e -> commitment(e);
            case MoneyAssigned e -> assigned(e);
            case CommitmentReleased e ->
                draws(e.draws(), COMMITTED, e.commitment().value(), FREE, null);
            case DisbursementMade e -> within(e.commitment(), e.draws(), COMMITTED, e.settles() ? SPENT : ADVANCED);
            case ExpenditureRecorded e -> expenditure(e);
            case DeterminationMade e -> determination(e);
            case RecoveryReceived e ->
                draws(e.draws(), RECOVERABLE, e.commitment().value(), FREE, null);
            case RoundingWrittenOff e -> within(e.commitment(), e.draws(), RECOVERABLE, WRITTEN_OFF);
            case TranchesPlanned _, ConditionMet _ -> List.of();
        };
    }

    private static List<Move> commitmentIn(CommitmentInRecorded event) {
        var granted = new Move(
                at(OUTSIDE), at(COMMITMENT_IN_OUTSTANDING, event.transaction().value()), event.amount());
        var pledge = event.pledge();
        return pledge == null ? List.of(granted) : List.of(granted, honoured(pledge, event.amount()));
    }

    private static List<Move> receipt(ReceiptRecorded event) {
        var moves = new ArrayList<Move>();
        moves.add(new Move(
                new Place(OUTSIDE, event.receipt(), null), new Place(FREE, event.receipt(), null), event.amount()));
        var pledge = event.pledge();
        if (pledge != null) {
            moves.add(honoured(pledge, event.amount()));
        }
        var granted = event.commitmentIn();
        if (granted != null) {
            moves.add(new Move(
                    at(COMMITMENT_IN_OUTSTANDING, granted.value()),
                    at(COMMITMENT_IN_HONOURED, granted.value()),
                    event.amount()));
        }
        return List.copyOf(moves);
    }

    private static Move honoured(PledgeId pledge, Money amount) {
        return new Move(at(PLEDGE_OUTSTANDING, pledge.value()), at(PLEDGE_HONOURED, pledge.value()), amount);
    }

    /** The money goes where it was awaited, and what was drawn without it is no longer missing. */
    private static List<Move> assigned(MoneyAssigned event) {
        return event.draws().stream()
                .flatMap(draw -> Stream.of(
                        new Move(
                                new Place(FREE, draw.receipt(), null),
                                new Place(event.pocket(), draw.receipt(), event.entry()),
                                draw.amount()),
                        new Move(at(event.pocket(), event.entry()), at(FREE), draw.amount())))
                .toList();
    }

    private static List<Move> expenditure(ExpenditureRecorded event) {
        var commitment = event.commitment() == null ? null : event.commitment().value();
        var from = event.paidFrom() == PaidFrom.ADVANCE ? ADVANCED : COMMITTED;
        var moves = new ArrayList<>(draws(event.draws(), from, commitment, SPENT, commitment));
        var overrun = event.overrun();
        if (overrun != null) {
            moves.add(new Move(at(OVERRUN), at(SPENT, event.transaction().value()), overrun));
        }
        return List.copyOf(moves);
    }

    private static List<Move> determination(DeterminationMade event) {
        var of = event.commitment();
        return Stream.of(
                        within(of, event.settled(), ADVANCED, SPENT),
                        draws(event.released(), COMMITTED, of.value(), FREE, null),
                        within(of, event.recoverable(), ADVANCED, RECOVERABLE),
                        within(of, event.disallowed(), SPENT, RECOVERABLE))
                .flatMap(List::stream)
                .toList();
    }

    /** What was spent without cover counts as not spent, and the money that covers it as spent instead. */
    private static List<Move> commitment(FundsCommitted event) {
        var reserved = event.reservation();
        var to = event.commitment().value();
        return reserved == null
                ? draws(event.draws(), FREE, null, COMMITTED, to)
                : draws(event.draws(), RESERVED, reserved.value(), COMMITTED, to);
    }

    private static List<Move> cover(OverrunCovered event) {
        var expenditure = event.expenditure().value();
        return Stream.concat(
                        Stream.of(new Move(at(SPENT, expenditure), at(OVERRUN), event.amount())),
                        draws(event.draws(), FREE, null, SPENT, expenditure).stream())
                .toList();
    }

    private static List<Move> within(CommitmentId commitment, List<Draw> draws, Pocket from, Pocket to) {
        return draws(draws, from, commitment.value(), to, commitment.value());
    }

    private static List<Move> draws(
            List<Draw> draws, Pocket from, @Nullable String fromEntry, Pocket to, @Nullable String toEntry) {
        return draws.stream()
                .map(draw -> new Move(
                        new Place(from, draw.receipt(), fromEntry),
                        new Place(to, draw.receipt(), toEntry),
                        draw.amount()))
                .toList();
    }

    private static List<Move> between(Pocket from, Pocket to, List<Layer> layers) {
        return layers.stream()
                .map(layer -> new Move(
                        new Place(from, layer.receipt(), null), new Place(to, layer.receipt(), null), layer.amount()))
                .toList();
    }

    private static Place at(Pocket pocket) {
        return new Place(pocket, null, null);
    }

    private static Place at(Pocket pocket, String entry) {
        return new Place(pocket, null, entry);
    }
}
