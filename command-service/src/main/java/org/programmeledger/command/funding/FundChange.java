package org.programmeledger.command.funding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.programmeledger.command.funding.FundState.Closing;
import org.programmeledger.command.funding.FundState.Entry;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.FundState.Reservation;
import org.programmeledger.command.funding.FundState.Used;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.DecisionUse;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.SpendingEvent;
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
import org.programmeledger.events.funding.TransactionId;

/**
 * One event more. The money follows {@link Movements}; here is what else an event changes.
 *
 * @param before the fund before it
 */
record FundChange(Open before) {

    Open by(FundEvent event) {
        return switch (event) {
            case FundOpened _ -> before;
            case ReceiptRecorded e -> booked(event, before.holdings().with(e.receipt(), e.payer(), e.restriction()));
            case TransferArrived e -> booked(event, before.holdings().with(e.layers()));
            case SpendingEvent e -> by(e);
            case EntryReversed e -> reversed(e);
            case YearCloseProposed e ->
                closing(event, e.year(), new Closing(e.contentHash(), e.position(), e.proposer(), false));
            case YearClosed e -> {
                var proposed = before.years().get(e.year());
                var proposer = proposed == null ? "" : proposed.proposer();
                yield closing(event, e.year(), new Closing(e.contentHash(), e.position(), proposer, true));
            }
            case PledgeRecorded _,
                    CommitmentInRecorded _,
                    RefundMade _,
                    TransferSent _,
                    EntryCorrected _,
                    OverrunCovered _ -> booked(event, before.holdings());
        };
    }

    private Open by(SpendingEvent event) {
        var booked = booked(event, before.holdings());
        return switch (event) {
            case FundsReserved e ->
                reservation(
                        booked,
                        e.reservation(),
                        new Reservation(e.initiative(), e.until(), receipts(e.draws()), e.waivers(), true));
            case ReservationEnded e -> {
                var pending = before.reservations().get(e.reservation());
                yield pending == null ? booked : reservation(booked, e.reservation(), pending.ended());
            }
            case FundsCommitted e -> commitment(booked, e.commitment(), committed(e));
            case ConditionMet e -> {
                var commitment = before.commitments().get(e.commitment());
                yield commitment == null ? booked : commitment(booked, e.commitment(), commitment.met(e.condition()));
            }
            case MoneyAssigned e -> drawing(booked, e.pocket(), e.entry(), receipts(e.draws()));
            case DeterminationMade e -> determined(booked, e, true);
            case DisbursementMade e -> paid(booked, e, true);
            case CommitmentReleased _,
                    TranchesPlanned _,
                    ExpenditureRecorded _,
                    RecoveryReceived _,
                    RoundingWrittenOff _ -> booked;
        };
    }

    private static Commitment committed(FundsCommitted event) {
        return new Commitment(
                event.initiative(),
                event.recipient(),
                event.until(),
                event.conditions(),
                event.conditions().stream().map(Condition::code).toList(),
                receipts(event.draws()),
                event.decision(),
                event.waivers(),
                Money.zero(event.amount().currency()),
                null);
    }

    /** What a reservation or commitment draws from changes where money that it awaited arrives, or it awaits money again. */
    private static Open drawing(Open fund, Pocket pocket, String entry, List<@Nullable ReceiptId> more) {
        if (pocket == Pocket.RESERVED) {
            var id = new TransactionId(entry);
            var reserved = fund.reservations().get(id);
            return reserved == null ? fund : reservation(fund, id, reserved.drawing(more));
        }
        var id = new CommitmentId(entry);
        var committed = fund.commitments().get(id);
        return committed == null ? fund : commitment(fund, id, committed.drawing(more));
    }

    private static Open awaiting(Open fund, List<Move> moves) {
        var now = fund;
        for (var move : moves) {
            var to = move.to();
            boolean held = to.pocket() == Pocket.RESERVED || to.pocket() == Pocket.COMMITTED;
            now = held && to.receipt() == null && to.entry() != null
                    ? drawing(now, to.pocket(), to.entry(), List.of())
                    : now;
        }
        return now;
    }

    /** What is reversed no longer stands; that of which the reversal is reversed does again. */
    private Open reversed(EntryReversed event) {
        var entry = before.entries().get(event.reverses());
        var booked = booked(event, before.holdings());
        if (entry == null) {
            return booked;
        }
        var entries = booked.entries()
                .plus(
                        event.reverses(),
                        new Entry(
                                entry.order(),
                                entry.event(),
                                event.transaction().value()));
        var marked = awaiting(with(booked, booked.commitments(), entries, booked.uses()), event.moves());
        var first = entry.event() instanceof EntryReversed earlier ? before.reversedIn(earlier) : entry.event();
        boolean stood = before.standing(FundEntry.of(first).id()) != null;
        return standing(marked, first, !stood);
    }

    private static Open standing(Open fund, FundEvent first, boolean stands) {
        var now = with(fund, fund.commitments(), fund.entries(), used(fund.uses(), first, stands));
        return switch (first) {
            case DeterminationMade determination -> determined(now, determination, stands);
            case DisbursementMade disbursement -> paid(now, disbursement, stands);
            case FundEvent _ -> now;
        };
    }

    /** What moves under decisions, or no longer does. */
    private static PMap<DecisionId, Used> used(PMap<DecisionId, Used> uses, FundEvent event, boolean stands) {
        var now = uses;
        for (var use : DecisionUse.of(event)) {
            var amount = use.amount();
            var used = now.getOrDefault(use.decision(), Used.NOT).and(stands, amount == null ? 0 : amount.minor());
            now = used.equals(Used.NOT) ? now.minus(use.decision()) : now.plus(use.decision(), used);
        }
        return now;
    }

    /** What is paid under a decision of its own does not count for the commitment. */
    private static Open paid(Open fund, DisbursementMade event, boolean stands) {
        var commitment = fund.commitments().get(event.commitment());
        return commitment == null || event.decision() != null
                ? fund
                : commitment(
                        fund,
                        event.commitment(),
                        commitment.paying(
                                stands ? event.amount() : event.amount().negated()));
    }

    private static Open determined(Open fund, DeterminationMade event, boolean stands) {
        var commitment = fund.commitments().get(event.commitment());
        return commitment == null
                ? fund
                : commitment(fund, event.commitment(), commitment.determinedAt(stands ? event.determined() : null));
    }

    /** Written in the books and moved; what has no id of its own does not take the place of what it is about. */
    private Open booked(FundEvent event, Holdings holdings) {
        var id = FundEntry.of(event).id();
        var entries = before.entries().containsKey(id)
                ? before.entries()
                : before.entries().plus(id, new Entry(before.entries().size(), event, null));
        return new Open(
                before.programme(),
                before.owner(),
                before.restriction(),
                before.commitsOnCommitmentsIn(),
                holdings.after(Movements.of(event)),
                before.reservations(),
                before.commitments(),
                entries,
                before.years(),
                used(before.uses(), event, true));
    }

    private Open closing(FundEvent event, int year, Closing closing) {
        var booked = booked(event, before.holdings());
        return new Open(
                booked.programme(),
                booked.owner(),
                booked.restriction(),
                booked.commitsOnCommitmentsIn(),
                booked.holdings(),
                booked.reservations(),
                booked.commitments(),
                booked.entries(),
                booked.years().plus(year, closing),
                booked.uses());
    }

    private static Open reservation(Open fund, TransactionId id, Reservation reservation) {
        return new Open(
                fund.programme(),
                fund.owner(),
                fund.restriction(),
                fund.commitsOnCommitmentsIn(),
                fund.holdings(),
                fund.reservations().plus(id, reservation),
                fund.commitments(),
                fund.entries(),
                fund.years(),
                fund.uses());
    }

    private static Open commitment(Open fund, CommitmentId id, Commitment commitment) {
        return with(fund, fund.commitments().plus(id, commitment), fund.entries(), fund.uses());
    }

    private static Open with(
            Open fund,
            PMap<CommitmentId, Commitment> commitments,
            PMap<String, Entry> entries,
            PMap<DecisionId, Used> uses) {
        return new Open(
                fund.programme(),
                fund.owner(),
                fund.restriction(),
                fund.commitsOnCommitmentsIn(),
                fund.holdings(),
                fund.reservations(),
                commitments,
                entries,
                fund.years(),
                uses);
    }

    private static List<@Nullable ReceiptId> receipts(List<Draw> draws) {
        return new ArrayList<>(draws.stream().map(Draw::receipt).toList());
    }
}
