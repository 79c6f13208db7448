package org.programmeledger.query.lineage;

import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.RoundingWrittenOff;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.query.BoTu;

/** A random history of money in four funds, in which nothing is drawn that is not there. The seed makes it again. */
final class RandomMoney extends RandomFacts {

    static final int FUNDS = 4;

    private static final List<Code> CATEGORIES = BoTu.codes("staff", "rooms", "materials");

    private RandomMoney(long seed) {
        super(seed);
    }

    static List<LedgerEvent> of(long seed, int facts) {
        var history = new RandomMoney(seed);
        for (int i = 1; i <= FUNDS; i++) {
            history.happens(
                    new FundOpened(fund(i), BoTu.PROGRAMME, "Fund " + i, party(50 + i), "EUR", Restriction.NONE));
        }
        while (history.facts.size() < facts) {
            history.something();
        }
        return history.facts;
    }

    private void something() {
        var fund = fund(1 + random.nextInt(FUNDS));
        switch (random.nextInt(20)) {
            case 0, 1 -> happens(received(fund, money(), null));
            case 2, 3 -> commit(fund, null, pick.some(fund, Pocket.FREE, null));
            case 4 -> reserve(fund);
            case 5 -> endReservation(fund);
            case 6, 7 -> disburse(fund);
            case 8, 9 -> spend(fund);
            case 10 -> cover(fund);
            case 11 -> determine(fund);
            case 12 -> claimBack(fund);
            case 13 -> refundOrSend(fund);
            case 14 -> arrive();
            case 15, 16, 17, 18 -> grantOn();
            default -> reverse();
        }
    }

    private void commit(FundId fund, @Nullable TransactionId reservation, List<Draw> draws) {
        if (!draws.isEmpty()) {
            happens(new FundsCommitted(
                    fund,
                    new CommitmentId(id(CommitmentId.PREFIX, next())),
                    initiative(1 + random.nextInt(3)),
                    RandomDraws.sum(draws),
                    party(20 + random.nextInt(3)),
                    null,
                    List.of(),
                    reservation,
                    null,
                    draws,
                    null,
                    List.of()));
        }
    }

    private void reserve(FundId fund) {
        var draws = pick.some(fund, Pocket.FREE, null);
        if (!draws.isEmpty()) {
            happens(new FundsReserved(
                    fund, transaction(), initiative(1), RandomDraws.sum(draws), null, draws, List.of()));
        }
    }

    /** Voided, or posted in part and the rest freed. */
    private void endReservation(FundId fund) {
        var reservation = pick.any(fund, Pocket.RESERVED);
        if (reservation != null) {
            var id = new TransactionId(reservation);
            if (random.nextBoolean()) {
                commit(fund, id, pick.some(fund, Pocket.RESERVED, reservation));
            }
            var rest = pick.all(fund, Pocket.RESERVED, reservation);
            happens(new ReservationEnded(fund, id, initiative(1), ReservationEnding.VOIDED, rest));
        }
    }

    private void disburse(FundId fund) {
        var commitment = pick.any(fund, Pocket.COMMITTED);
        if (commitment != null) {
            var draws = pick.some(fund, Pocket.COMMITTED, commitment);
            var of = new CommitmentId(commitment);
            happens(new DisbursementMade(
                    fund,
                    transaction(),
                    of,
                    initiative(1),
                    party(20 + random.nextInt(3)),
                    RandomDraws.sum(draws),
                    "PAY-" + number(),
                    random.nextInt(4) == 0,
                    draws,
                    null));
        }
    }

    private void spend(FundId fund) {
        var from = random.nextBoolean() ? PaidFrom.ADVANCE : PaidFrom.FUND;
        var pocket = from == PaidFrom.ADVANCE ? Pocket.ADVANCED : Pocket.COMMITTED;
        var commitment = pick.any(fund, pocket);
        var overrun = commitment == null || random.nextInt(4) == 0 ? money() : null;
        List<Draw> draws = commitment == null ? List.of() : pick.some(fund, pocket, commitment);
        happens(new ExpenditureRecorded(
                fund,
                transaction(),
                commitment == null ? null : new CommitmentId(commitment),
                initiative(1 + random.nextInt(3)),
                party(30 + random.nextInt(3)),
                overrun == null ? RandomDraws.sum(draws) : overrun.plus(RandomDraws.sum(draws)),
                null,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                commitment == null ? PaidFrom.FUND : from,
                null,
                draws,
                overrun));
    }

    private void cover(FundId fund) {
        var open = books.all(ExpenditureRecorded.class).stream()
                .filter(spent -> spent.fund().equals(fund) && books.overrun(spent) > 0)
                .toList();
        if (!open.isEmpty()) {
            var of = open.get(random.nextInt(open.size()));
            var draws = RandomDraws.atMost(books.overrun(of), pick.some(fund, Pocket.FREE, null));
            if (!draws.isEmpty()) {
                happens(new OverrunCovered(
                        fund, transaction(), of.transaction(), of.initiative(), RandomDraws.sum(draws), draws, null));
            }
        }
    }

    /** Of everything a commitment has, a random part goes each way; or a part of it is released only. */
    private void determine(FundId fund) {
        var commitment = pick.any(fund, Pocket.ADVANCED);
        var released = pick.any(fund, Pocket.COMMITTED);
        if (commitment == null || random.nextInt(3) == 0) {
            if (released != null) {
                var draws = pick.some(fund, Pocket.COMMITTED, released);
                var of = new CommitmentId(released);
                happens(new CommitmentReleased(fund, transaction(), of, initiative(1), RandomDraws.sum(draws), draws));
            }
            return;
        }
        var settled = pick.some(fund, Pocket.ADVANCED, commitment);
        var left = RandomDraws.minus(pick.all(fund, Pocket.ADVANCED, commitment), settled);
        happens(new DeterminationMade(
                fund,
                transaction(),
                new CommitmentId(commitment),
                initiative(1),
                money(),
                settled,
                pick.all(fund, Pocket.COMMITTED, commitment),
                left,
                pick.some(fund, Pocket.SPENT, commitment)));
    }

    private void claimBack(FundId fund) {
        var commitment = pick.any(fund, Pocket.RECOVERABLE);
        if (commitment != null) {
            var of = new CommitmentId(commitment);
            var draws = pick.some(fund, Pocket.RECOVERABLE, commitment);
            happens(
                    random.nextInt(4) == 0
                            ? new RoundingWrittenOff(
                                    fund, transaction(), of, initiative(1), RandomDraws.sum(draws), draws)
                            : new RecoveryReceived(
                                    fund,
                                    transaction(),
                                    of,
                                    initiative(1),
                                    RandomDraws.sum(draws),
                                    "BACK-" + number(),
                                    draws));
        }
    }

    private void refundOrSend(FundId fund) {
        var draws = pick.some(fund, Pocket.FREE, null);
        if (draws.isEmpty()) {
            return;
        }
        var first = draws.getFirst();
        var receipt = first.receipt();
        if (random.nextBoolean() && receipt != null) {
            happens(new RefundMade(fund, transaction(), receipt, party(1), first.amount(), "REFUND-" + number()));
        } else {
            var layers = draws.stream()
                    .flatMap(draw -> draw.receipt() == null
                            ? Stream.<Layer>of()
                            : Stream.of(new Layer(draw.receipt(), draw.amount(), Restriction.NONE)))
                    .toList();
            happens(new TransferSent(fund, transaction(), other(fund), RandomDraws.sum(draws), layers, null));
        }
    }

    private void arrive() {
        var arrived = new TreeSet<String>();
        books.all(TransferArrived.class)
                .forEach(transfer -> arrived.add(transfer.transfer().value()));
        for (var sent : books.all(TransferSent.class)) {
            if (books.standing(sent) && !arrived.contains(sent.transfer().value())) {
                happens(new TransferArrived(
                        sent.to(), transaction(), sent.transfer(), sent.fund(), sent.amount(), sent.layers()));
                return;
            }
        }
    }

    /** The latest disbursement that no other fund has received yet arrives there as a grant. */
    private void grantOn() {
        var granted = new TreeSet<String>();
        books.all(ReceiptRecorded.class).forEach(receipt -> {
            if (receipt.regrant() != null) {
                granted.add(receipt.regrant().disbursement().value());
            }
        });
        books.all(DisbursementMade.class).reversed().stream()
                .filter(paid -> books.standing(paid)
                        && !granted.contains(paid.transaction().value()))
                .findFirst()
                .ifPresent(paid -> happens(
                        received(other(paid.fund()), paid.amount(), new Regrant(paid.fund(), paid.transaction()))));
    }

    /** Anything whose money is still where it put it; a transfer only as long as it has not arrived. */
    private void reverse() {
        var ids = new ArrayList<>(books.ids());
        Collections.shuffle(ids, random);
        for (var id : ids) {
            var event = books.entry(id);
            var moves =
                    Movements.of(event).reversed().stream().map(Move::reversed).toList();
            boolean sent = event instanceof TransferSent || event instanceof TransferArrived;
            boolean ended = event instanceof FundsReserved;
            boolean possible =
                    !moves.isEmpty() && books.allows(event.fund().value(), moves) && !books.overcovered(event);
            if (books.stands(id) && possible && !sent && !ended) {
                var entry = FundEntry.of(event);
                happens(new EntryReversed(event.fund(), transaction(), id, entry.initiative(), entry.party(), moves));
                return;
            }
        }
    }
}
