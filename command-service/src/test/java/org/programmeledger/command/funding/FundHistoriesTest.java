package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.BoTu.transaction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
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
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Posting;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;

/**
 * Random lives of money, a hundred thousand commands in all, against {@link BooksModel}, which knows nothing of moves,
 * pockets or draws. The seed in a failure's name repeats it.
 */
class FundHistoriesTest {

    private static final FundId FUND = fund(1);
    private static final int COMMANDS = 10_000;

    private final History references = History.of(BoTu.world())
            .and(proposed(initiative(1), PROGRAMME, share("social", "100")), new InitiativeAdopted(initiative(1)));
    private @Nullable Step last;
    private final Map<Account, Long> books = new EnumMap<>(Account.class);
    private FundState state = FundState.FOLD.evolve(
            FundState.FOLD.start(), new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", Restriction.NONE));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theBooksAreThoseOfAnIndependentModel(long seed) {
        var random = new Random(seed);
        var model = new BooksModel();
        long accepted = 0;
        for (int number = 1; number <= COMMANDS; number++) {
            var step = step(random, model, number);
            boolean expected = step.allowed();
            var verdict = FundDecider.decide(step.command(), state, references);
            assertThat(verdict instanceof Verdict.Accepted)
                    .as("seed %s, command %s: %s", seed, number, step.command())
                    .isEqualTo(expected);
            if (verdict instanceof Verdict.Accepted<FundEvent>(var events, var _)) {
                events.forEach(this::append);
                step.happens().run();
                last = step;
                accepted++;
            }
            agree(model, seed, number);
        }
        assertThat(accepted).isBetween(COMMANDS / 4L, COMMANDS * 9L / 10);
    }

    /**
     * A command and what the model makes of it.
     *
     * @param allowed whether the rules let it through
     * @param entry the id of the entry it makes
     * @param undo what the reversal of that entry does
     */
    private record Step(
            FundCommand command,
            boolean allowed,
            Runnable happens,
            @Nullable String entry,
            @Nullable Runnable undo) {}

    private Step step(Random random, BooksModel model, int number) {
        long cents = random.nextLong(1, 2_000);
        int grant = model.anyCommitment(random, number);
        var id = transaction(number);
        return switch (random.nextInt(15)) {
            case 0 ->
                new Step(
                        new RecordPledge(FUND, pledge(number), CITY, eur(cents), null, null),
                        true,
                        () -> model.pledge(number, cents),
                        pledge(number).value(),
                        () -> model.takeBack(number));
            case 1, 2, 3 ->
                new Step(
                        receive(number, cents),
                        true,
                        () -> model.receive(cents),
                        receipt(number).value(),
                        () -> model.receive(-cents));
            case 4 ->
                new Step(
                        new ReserveFunds(FUND, id, initiative(1), eur(cents), null, List.of(), DAY),
                        model.mayUse(cents),
                        () -> model.reserve(number, cents),
                        null,
                        null);
            case 5 -> {
                int which = model.anyReservation(random, number);
                yield new Step(
                        new VoidReservation(FUND, transaction(which)),
                        model.isPending(which),
                        () -> model.withdraw(which),
                        null,
                        null);
            }
            case 6, 7 -> commit(random, model, number, cents);
            case 8 ->
                new Step(
                        new ReleaseCommitment(FUND, id, commitment(grant), eur(cents)),
                        model.left(grant) >= cents,
                        () -> model.release(grant, cents),
                        id.value(),
                        () -> model.release(grant, -cents));
            case 9, 10 -> pay(random, model, number, grant, cents);
            case 11, 12 -> end(random, model, number, grant, cents);
            case 13 -> cover(random, model, number, cents);
            default -> reverse(random, model, number);
        };
    }

    private static RecordReceipt receive(int number, long cents) {
        return new RecordReceipt(
                FUND,
                receipt(number),
                CITY,
                eur(cents),
                "NL-" + number,
                null,
                null,
                Restriction.NONE,
                null,
                null,
                null);
    }

    private static Step commit(Random random, BooksModel model, int number, long cents) {
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
                DAY);
        return new Step(
                command,
                which == 0 ? model.mayUse(cents) : model.mayPost(which, cents),
                () -> model.commit(number, which, cents),
                commitment(number).value(),
                () -> model.release(number, cents));
    }

    private static Step pay(Random random, BooksModel model, int number, int grant, long cents) {
        var id = transaction(number);
        if (random.nextInt(3) == 0) {
            return new Step(
                    new MakeDisbursement(FUND, id, commitment(grant), null, eur(cents), "NL-" + number, DAY),
                    model.left(grant) >= cents,
                    () -> model.disburse(grant, cents),
                    id.value(),
                    () -> model.disburse(grant, -cents));
        }
        boolean advance =
                random.nextInt(4) != 0; // Spending of the fund itself overruns easily, and that blocks the rest.
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
                DAY);
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

    private static Step end(Random random, BooksModel model, int number, int grant, long cents) {
        var id = transaction(number);
        return random.nextBoolean()
                ? new Step(
                        new ReceiveRecovery(FUND, id, commitment(grant), eur(cents), "NL-" + number),
                        model.recoverable(grant) >= cents,
                        () -> model.recover(grant, cents),
                        id.value(),
                        () -> model.recover(grant, -cents))
                : new Step(
                        new Determine(FUND, id, commitment(grant), eur(cents)),
                        model.mayDetermine(grant, cents),
                        () -> model.determine(grant, cents),
                        id.value(),
                        model.undetermined(grant));
    }

    private static Step cover(Random random, BooksModel model, int number, long most) {
        int overrun = model.anyOverrun(random, number);
        long cents = model.overrunOf(overrun, most);
        return new Step(
                new CoverOverrun(FUND, transaction(number), transaction(overrun), eur(cents), DAY),
                model.mayCover(overrun, cents),
                () -> model.cover(overrun, cents),
                transaction(number).value(),
                () -> model.cover(overrun, -cents));
    }

    /** Of what happened last, always possible; or of any pledge, once. */
    private Step reverse(Random random, BooksModel model, int number) {
        var id = transaction(number);
        if (last != null && last.entry() != null && last.undo() != null && random.nextInt(4) != 0) {
            return new Step(new ReverseEntry(FUND, id, last.entry()), true, last.undo(), null, null);
        }
        int which = random.nextInt(number) + 1;
        return new Step(
                new ReverseEntry(FUND, id, pledge(which).value()),
                model.mayTakeBack(which),
                () -> model.takeBack(which),
                null,
                null);
    }

    private void append(FundEvent event) {
        var lines = Posting.of(Movements.of(event));
        assertThat(lines.stream().mapToLong(line -> line.amount().minor()).sum())
                .as("invariant 3: %s", event)
                .isZero();
        lines.forEach(line -> books.merge(line.account(), line.amount().minor(), Math::addExact));
        state = FundState.FOLD.evolve(state, event);
    }

    private void agree(BooksModel model, long seed, int number) {
        var where = "seed " + seed + ", command " + number;
        model.accounts()
                .forEach((account, minor) -> assertThat(books.getOrDefault(account, 0L))
                        .as("%s: %s", where, account)
                        .isEqualTo(minor));
        var open = (FundState.Open) state;
        assertThat(open.available().minor()).as(where).isEqualTo(model.free());
        assertThat(open.overrun().minor()).as(where).isEqualTo(model.overrun());
        for (var pocket : Pocket.values()) {
            if (pocket != Pocket.OVERRUN) {
                assertThat(open.holdings().total(pocket).minor())
                        .as("%s: %s", where, pocket)
                        .isNotNegative();
            }
        }
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
