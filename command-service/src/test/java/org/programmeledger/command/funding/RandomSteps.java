package org.programmeledger.command.funding;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.NOTHING;
import static org.programmeledger.command.Decided.basis;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.command.funding.SpendingCommand.VoidReservation;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Restriction;

/** Commands drawn by lot, each with what {@link BooksModel} makes of it. */
final class RandomSteps {

    private static final FundId FUND = fund(1);

    private final Random random;
    private final BooksModel model;
    private final boolean onCommitmentsIn;
    private @Nullable Step last;

    /** For a fund that commits on commitments in, or one that does not. */
    RandomSteps(Random random, BooksModel model, boolean onCommitmentsIn) {
        this.random = random;
        this.model = model;
        this.onCommitmentsIn = onCommitmentsIn;
    }

    /** What was accepted last can be reversed. */
    void happened(Step step) {
        last = step;
    }

    /**
     * A command and what the model makes of it.
     *
     * @param allowed whether the rules let it through
     * @param entry the id of the entry it makes
     * @param undo what the reversal of that entry does; null where that cannot be said, because its money may have been given
     *     to what awaited it
     */
    record Step(
            FundCommand command,
            boolean allowed,
            Runnable happens,
            @Nullable String entry,
            @Nullable Runnable undo) {}

    /** The next command; most go through, and many do not. */
    Step next(int number) {
        long cents = random.nextLong(1, 2_000);
        int grant = onCommitmentsIn && random.nextBoolean()
                ? model.promised().lastAwaiting(number)
                : model.anyCommitment(random, number);
        return switch (random.nextInt(onCommitmentsIn ? 17 : 15)) {
            case 0 -> pledge(number, cents);
            case 1, 2, 3 -> receive(number, cents, 0);
            case 4, 5 -> reserve(number, cents);
            case 6, 7 -> commit(number, cents);
            case 8 ->
                new Step(
                        new ReleaseCommitment(FUND, transaction(number), commitment(grant), eur(cents)),
                        model.left(grant) >= cents,
                        () -> model.release(grant, cents),
                        transaction(number).value(),
                        freed(() -> model.release(grant, -cents)));
            case 9, 10 -> pay(number, grant, cents);
            case 11, 12 -> end(number, grant, cents);
            case 13 -> cover(number, cents);
            case 15 -> promise(number, cents);
            case 16 -> receive(number, cents, model.promised().any(random, number));
            default -> reverse(number);
        };
    }

    private Step pledge(int number, long cents) {
        return new Step(
                new RecordPledge(FUND, BoTu.pledge(number), CITY, eur(cents), null, null),
                true,
                () -> model.pledge(number, cents),
                BoTu.pledge(number).value(),
                () -> model.takeBack(number));
    }

    private @Nullable Runnable freed(Runnable undo) {
        return onCommitmentsIn ? null : undo;
    }

    private Step promise(int number, long cents) {
        return new Step(
                new RecordCommitmentIn(FUND, transaction(number), CITY, eur(cents), null, null),
                true,
                () -> model.promised().promise(number, cents),
                null,
                null);
    }

    /** Of a promise, or of none where that is nought. */
    private Step receive(int number, long cents, int promise) {
        var before = model.promised().asItIs();
        return new Step(
                new RecordReceipt(
                        FUND,
                        receipt(number),
                        CITY,
                        eur(cents),
                        "NL-" + number,
                        null,
                        promise == 0 ? null : transaction(promise),
                        Restriction.NONE,
                        null,
                        null,
                        null,
                        null),
                promise == 0 || model.promised().isPromise(promise),
                () -> arrive(promise, cents),
                receipt(number).value(),
                () -> {
                    arrive(promise, -cents);
                    before.run();
                });
    }

    private void arrive(int promise, long cents) {
        if (promise != 0) {
            model.promised().honour(promise, cents);
        }
        model.receive(cents);
    }

    private Step reserve(int number, long cents) {
        if (random.nextBoolean()) {
            int which = model.anyReservation(random, number);
            return new Step(
                    new VoidReservation(FUND, transaction(which)),
                    model.isPending(which),
                    () -> model.withdraw(which),
                    null,
                    null);
        }
        return new Step(
                new ReserveFunds(FUND, transaction(number), initiative(1), eur(cents), null, List.of(), DAY, DAY),
                model.mayUse(cents),
                () -> model.reserve(number, cents),
                null,
                null);
    }

    private Step commit(int number, long cents) {
        int which = random.nextBoolean() ? model.anyReservation(random, number) : 0;
        var command = new CommitFunds(
                FUND,
                commitment(number),
                initiative(1),
                eur(cents),
                CITY,
                null,
                List.of(),
                which == 0 ? null : transaction(which),
                null,
                List.of(),
                DAY,
                basis(DecisionKind.COMMITMENT, FUND));
        return new Step(
                command,
                which == 0 ? model.mayUse(cents) : model.mayPost(which, cents),
                () -> model.commit(number, which, cents),
                commitment(number).value(),
                () -> model.release(number, cents));
    }

    private Step pay(int number, int grant, long cents) {
        var id = transaction(number);
        if (random.nextInt(3) == 0) {
            return new Step(
                    new MakeDisbursement(
                            FUND, id, commitment(grant), null, eur(cents), "NL-" + number, DAY, null, NOTHING),
                    model.isCommitment(grant) && model.arrived(grant) >= cents,
                    () -> model.disburse(grant, cents),
                    id.value(),
                    () -> model.disburse(grant, -cents));
        }
        // Spending of the fund itself overruns easily, and that blocks the rest.
        return spend(number, grant, cents, random.nextInt(4) != 0);
    }

    private Step spend(int number, int grant, long cents, boolean advance) {
        var id = transaction(number);
        var command = new RecordExpenditure(
                FUND,
                id,
                commitment(grant),
                null,
                null,
                eur(cents),
                null,
                null,
                code("materials"),
                advance ? PaidFrom.ADVANCE : PaidFrom.FUND,
                null,
                DAY,
                null);
        return advance
                ? new Step(
                        command,
                        model.advanced(grant) >= cents,
                        () -> model.spendAdvance(grant, cents),
                        id.value(),
                        () -> model.spendAdvance(grant, -cents))
                : new Step(
                        command,
                        model.isCommitment(grant),
                        () -> model.spend(number, grant, cents),
                        id.value(),
                        () -> model.unspend(number, grant, cents));
    }

    private Step end(int number, int grant, long cents) {
        var id = transaction(number);
        return random.nextBoolean()
                ? new Step(
                        new ReceiveRecovery(FUND, id, commitment(grant), eur(cents), "NL-" + number, null),
                        model.recoverable(grant) >= cents,
                        () -> model.recover(grant, cents),
                        id.value(),
                        freed(() -> model.recover(grant, -cents)))
                : new Step(
                        new Determine(FUND, id, commitment(grant), eur(cents)),
                        model.mayDetermine(grant, cents),
                        () -> model.determine(grant, cents),
                        id.value(),
                        freed(model.undetermined(grant)));
    }

    private Step cover(int number, long most) {
        int overrun = model.anyOverrun(random, number);
        long cents = model.overrunOf(overrun, most);
        return new Step(
                new CoverOverrun(
                        FUND,
                        transaction(number),
                        transaction(overrun),
                        eur(cents),
                        DAY,
                        basis(DecisionKind.OVERRUN, FUND)),
                model.mayCover(overrun, cents),
                () -> model.cover(overrun, cents),
                transaction(number).value(),
                () -> model.cover(overrun, -cents));
    }

    /** Of what happened last, always possible; or of any pledge, once. */
    private Step reverse(int number) {
        var id = transaction(number);
        if (last != null && last.entry() != null && last.undo() != null && random.nextInt(4) != 0) {
            return new Step(new ReverseEntry(FUND, id, last.entry(), DAY), true, last.undo(), null, null);
        }
        int which = random.nextInt(number) + 1;
        return new Step(
                new ReverseEntry(FUND, id, BoTu.pledge(which).value(), DAY),
                model.mayTakeBack(which),
                () -> model.takeBack(which),
                null,
                null);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
