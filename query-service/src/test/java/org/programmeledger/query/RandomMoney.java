package org.programmeledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReservationEnding;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.RoundingWrittenOff;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;

/** Lives of money drawn by lot: whatever moves was there, so that the books could be those of a real fund. */
final class RandomMoney extends RandomBooks {

    private static final Code CONDITION = new Code("plan-approved");

    private final List<PledgeRecorded> pledges = new ArrayList<>();
    private final List<CommitmentInRecorded> granted = new ArrayList<>();
    private final List<FundsReserved> reservations = new ArrayList<>();
    private final List<FundsCommitted> commitments = new ArrayList<>();
    private final List<ExpenditureRecorded> overruns = new ArrayList<>();

    RandomMoney(Random random, History history) {
        super(random, history);
    }

    void step(int initiatives) {
        number++;
        var fund = drawn(List.copyOf(currencies.keySet()));
        var initiative = BoTu.initiative(1 + random.nextInt(initiatives));
        switch (random.nextInt(22)) {
            case 0 -> promise(fund);
            case 1 -> granted.add(happens(new CommitmentInRecorded(fund, id(), BoTu.CITY, money(fund), null, null)));
            case 2, 3, 4, 5 -> receive(fund);
            case 6 -> {
                var draws = draws(fund, Pocket.FREE, null);
                if (!draws.isEmpty()) {
                    reservations.add(
                            happens(new FundsReserved(fund, id(), initiative, sum(draws), null, draws, waivers())));
                }
            }
            case 7 -> endReservation();
            case 8, 9, 10 -> commit(fund, initiative, promised(fund, draws(fund, Pocket.FREE, null)), null);
            case 11 -> move(fund);
            case 12 -> reverse();
            case 13 -> correct();
            case 14 -> cover();
            case 15 -> close(fund);
            default -> {
                if (!commitments.isEmpty()) { // One of the last: a life is short, or it would never come to its end.
                    int size = commitments.size();
                    use(drawn(commitments.subList(Math.max(0, size - 12), size)));
                }
            }
        }
    }

    private void promise(FundId fund) {
        boolean pm = random.nextInt(5) == 0;
        pledges.add(
                happens(new PledgeRecorded(fund, BoTu.pledge(number), BoTu.CITY, pm ? null : money(fund), null, null)));
    }

    private void receive(FundId fund) {
        var pledge =
                pledges.stream().filter(p -> p.fund().equals(fund)).findFirst().orElse(null);
        var grant =
                granted.stream().filter(g -> g.fund().equals(fund)).findFirst().orElse(null);
        boolean onPledge = random.nextBoolean();
        happens(new ReceiptRecorded(
                fund,
                BoTu.receipt(number),
                BoTu.CITY,
                money(fund),
                "NL-" + number,
                onPledge && pledge != null ? pledge.pledge() : null,
                !onPledge && grant != null ? grant.transaction() : null,
                new Restriction(BoTu.codes("social"), List.of(), List.of(), null, null),
                null,
                null,
                null));
        commitments.stream().filter(of -> of.fund().equals(fund)).forEach(this::assign);
    }

    private void endReservation() {
        if (reservations.isEmpty()) {
            return;
        }
        var reserved = reservations.remove(random.nextInt(reservations.size()));
        var ending = drawn(List.of(ReservationEnding.values()));
        var of = reserved.reservation().value();
        if (ending == ReservationEnding.POSTED) {
            var draws = draws(reserved.fund(), Pocket.RESERVED, of);
            commit(reserved.fund(), reserved.initiative(), draws, reserved.reservation());
        }
        happens(new ReservationEnded(
                reserved.fund(),
                reserved.reservation(),
                reserved.initiative(),
                ending,
                all(reserved.fund(), Pocket.RESERVED, of)));
    }

    private void commit(FundId fund, InitiativeId initiative, List<Draw> draws, @Nullable TransactionId reservation) {
        if (draws.isEmpty()) {
            return;
        }
        commitments.add(happens(new FundsCommitted(
                fund,
                BoTu.commitment(number),
                initiative,
                sum(draws),
                BoTu.party(1 + random.nextInt(3)),
                null,
                List.of(new Condition(CONDITION, "The plan is approved")),
                reservation,
                null,
                draws,
                decision(),
                waivers())));
    }

    private void use(FundsCommitted of) {
        var fund = of.fund();
        var id = of.commitment();
        var to = of.initiative();
        var committed = draws(fund, Pocket.COMMITTED, id.value());
        switch (random.nextInt(8)) {
            case 0 -> {
                var tranche = new Tranche(History.TODAY, of.amount());
                happens(new TranchesPlanned(fund, id(), id, to, List.of(tranche)));
            }
            case 1 -> happens(new ConditionMet(fund, id(), id, to, CONDITION));
            case 2 -> {
                if (!committed.isEmpty()) {
                    happens(new CommitmentReleased(fund, id(), id, to, sum(committed), committed));
                }
            }
            case 3 -> {
                var paid = arrived(committed);
                if (!paid.isEmpty()) {
                    happens(new DisbursementMade(
                            fund, id(), id, to, BoTu.party(2), sum(paid), "P-" + number, false, paid, decision()));
                }
            }
            case 4, 5 -> spend(of, random.nextBoolean() ? PaidFrom.FUND : PaidFrom.ADVANCE);
            case 6 -> {
                determine(of, id);
                number++;
                comeBack(of, draws(fund, Pocket.RECOVERABLE, id.value()));
            }
            default -> comeBack(of, draws(fund, Pocket.RECOVERABLE, id.value()));
        }
    }

    private void comeBack(FundsCommitted of, List<Draw> draws) {
        if (draws.isEmpty()) {
            return;
        }
        var id = of.commitment();
        happens(
                random.nextBoolean()
                        ? new RecoveryReceived(of.fund(), id(), id, of.initiative(), sum(draws), "R-" + number, draws)
                        : new RoundingWrittenOff(of.fund(), id(), id, of.initiative(), sum(draws), draws));
    }

    private void spend(FundsCommitted of, PaidFrom from) {
        var pocket = from == PaidFrom.FUND ? Pocket.COMMITTED : Pocket.ADVANCED;
        var draws = arrived(draws(of.fund(), pocket, of.commitment().value()));
        var overrun = draws.isEmpty() || random.nextInt(4) == 0 ? money(of.fund()) : null;
        var covered = draws.isEmpty() ? Money.zero(of.amount().currency()) : sum(draws);
        var spent = happens(new ExpenditureRecorded(
                of.fund(),
                id(),
                of.commitment(),
                of.initiative(),
                BoTu.party(1 + random.nextInt(4)),
                overrun == null ? covered : covered.plus(overrun),
                null,
                new Code("wages"),
                from,
                null,
                draws,
                overrun));
        if (overrun != null) {
            overruns.add(spent);
        }
    }

    private void determine(FundsCommitted of, CommitmentId id) {
        var settled = draws(of.fund(), Pocket.ADVANCED, id.value());
        var rest = new ArrayList<Draw>();
        for (var draw : all(of.fund(), Pocket.ADVANCED, id.value())) {
            long left = draw.amount().minor()
                    - settled.stream()
                            .filter(other -> draw.receipt() == null
                                    ? other.receipt() == null
                                    : draw.receipt().equals(other.receipt()))
                            .mapToLong(other -> other.amount().minor())
                            .sum();
            if (left > 0) {
                rest.add(new Draw(draw.receipt(), new Money(left, of.amount().currency())));
            }
        }
        happens(new DeterminationMade(
                of.fund(),
                id(),
                id,
                of.initiative(),
                of.amount(),
                settled,
                all(of.fund(), Pocket.COMMITTED, id.value()),
                rest,
                List.of()));
    }

    private void move(FundId fund) {
        var draws = draws(fund, Pocket.FREE, null).stream()
                .filter(draw -> draw.receipt() != null)
                .toList();
        var others = currencies.keySet().stream()
                .filter(other -> !other.equals(fund) && currencies.get(other).equals(currencies.get(fund)))
                .toList();
        if (draws.isEmpty()) {
            return;
        }
        if (others.isEmpty() || random.nextBoolean()) {
            var draw = draws.getFirst();
            happens(new RefundMade(fund, id(), draw.receipt(), BoTu.CITY, draw.amount(), "B-" + number));
        } else {
            var to = drawn(others);
            var layers = draws.stream()
                    .map(draw -> new Layer(draw.receipt(), draw.amount(), Restriction.NONE))
                    .toList();
            var transfer = id();
            happens(new TransferSent(fund, transfer, to, sum(draws), layers, decision()));
            number++;
            happens(new TransferArrived(to, id(), transfer, fund, sum(draws), layers));
        }
    }

    private void cover() {
        if (!overruns.isEmpty()) {
            var spent = overruns.removeFirst();
            var draws = all(spent.fund(), Pocket.FREE, null);
            if (!draws.isEmpty() && sum(draws).compareTo(spent.overrun()) <= 0 && reversible.contains(spent)) {
                reversible.remove(spent);
                happens(new OverrunCovered(
                        spent.fund(), id(), spent.transaction(), spent.initiative(), sum(draws), draws, decision()));
            }
        }
    }

    private void close(FundId fund) {
        int year = 1000 + (int) number;
        var hash = "%064x".formatted(number);
        happens(new YearCloseProposed(fund, id(), year, hash, history.head(), "person-1"));
        number++;
        happens(new YearClosed(fund, id(), year, hash, history.head(), decision()));
    }
}
