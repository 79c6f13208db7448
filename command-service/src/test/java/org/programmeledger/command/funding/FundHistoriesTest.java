package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Movements;
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

    /** An overrun is below zero; what is free less what is awaited may be, and more may arrive than a commitment in promised. */
    private static final EnumSet<Pocket> ANY_SIGN =
            EnumSet.of(Pocket.OVERRUN, Pocket.FREE, Pocket.COMMITMENT_IN_OUTSTANDING);

    private final History references = History.of(BoTu.world())
            .and(proposed(initiative(1), PROGRAMME, share("social", "100")), new InitiativeAdopted(initiative(1)))
            .and(Decided.anythingOf(FUND));
    private final Map<Account, Long> books = new EnumMap<>(Account.class);
    private FundState state = FundState.FOLD.start();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theBooksAreThoseOfAnIndependentModel(long seed) {
        live(seed, false);
    }

    /** Invariant 1: and nothing is paid that has not arrived. */
    @ParameterizedTest
    @ValueSource(longs = {144, 233, 377, 610, 987})
    void alsoOfAFundThatCommitsOnCommitmentsIn(long seed) {
        live(seed, true);
    }

    private void live(long seed, boolean onCommitmentsIn) {
        state = FundState.FOLD.evolve(
                state, new FundOpened(FUND, PROGRAMME, "Fund", CITY, "EUR", Restriction.NONE, onCommitmentsIn));
        var random = new Random(seed);
        var model = new BooksModel(onCommitmentsIn);
        var steps = new RandomSteps(random, model, onCommitmentsIn);
        long accepted = 0;
        for (int number = 1; number <= COMMANDS; number++) {
            var step = steps.next(number);
            boolean expected = step.allowed();
            var verdict = FundDecider.decide(step.command(), state, references);
            assertThat(verdict instanceof Verdict.Accepted)
                    .as("seed %s, command %s: %s", seed, number, step.command())
                    .isEqualTo(expected);
            if (verdict instanceof Verdict.Accepted<FundEvent>(var events, var _, var _)) {
                events.forEach(this::append);
                step.happens().run();
                steps.happened(step);
                accepted++;
            }
            agree(model, seed, number);
        }
        assertThat(accepted).isBetween(COMMANDS / 4L, COMMANDS * 9L / 10);
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
        assertThat(open.awaited().minor()).as(where).isEqualTo(model.promised().awaited());
        assertThat(open.promised().minor()).as(where).isEqualTo(model.promised().room());
        assertThat(open.free().minor()).as(where).isNotNegative();
        for (var pocket : EnumSet.complementOf(ANY_SIGN)) {
            assertThat(open.holdings().total(pocket).minor())
                    .as("%s: %s", where, pocket)
                    .isNotNegative();
        }
    }
}
