package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.share;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.CommitFunds;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.ReleaseCommitment;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.ReleaseExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;

/** Random histories of a fund against a model of plain cents; the seed in a failure's name repeats it. */
class FundHistoriesTest {

    private static final FundId FUND = fund(1);
    private static final int COMMANDS = 400;

    /** The model: two sums and what is left per commitment. */
    private static final class Model {
        long received;
        long committed;
        long accepted;
        long refused;
        final Map<Long, Long> left = new HashMap<>();
    }

    private final Model model = new Model();
    private final History history = History.of(BoTu.world())
            .and(proposed(initiative(1), PROGRAMME, share("social", "100")), new InitiativeAdopted(initiative(1)))
            .and(new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", List.of()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void neverMoreIsCommittedThanWasReceived(long seed) {
        var random = new Random(seed);
        for (long number = 1; number <= COMMANDS; number++) {
            step(random, number);

            var fund = (FundState.Open) history.stateOf(FUND, FundState.FOLD);
            assertThat(fund.committed().minor())
                    .isEqualTo(model.committed)
                    .isBetween(0L, fund.received().minor());
            assertThat(fund.received().minor()).isEqualTo(model.received);
            assertThat(fund.available().minor()).isEqualTo(model.received - model.committed);
        }
        assertThat(model.accepted).isGreaterThan(COMMANDS / 10);
        assertThat(model.refused).isGreaterThan(COMMANDS / 10);
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        neverMoreIsCommittedThanWasReceived(7);
        long received = model.received;
        long refused = model.refused;
        var again = new FundHistoriesTest();
        again.neverMoreIsCommittedThanWasReceived(7);

        assertThat(List.of(again.model.received, again.model.refused)).isEqualTo(List.of(received, refused));
    }

    private void step(Random random, long number) {
        switch (random.nextInt(8)) {
            case 0 ->
                expectAccepted(new RecordPledge(FUND, pledge(number), CITY, cents(random.nextLong(1, 1_000_000))));
            case 1 -> receive(number, random.nextLong(1, 1_000));
            case 2, 3, 4 -> commit(number, amountAround(random, model.received - model.committed));
            default -> release(random, random.nextLong(1, number + 1));
        }
    }

    private void receive(long number, long cents) {
        expectAccepted(new RecordReceipt(FUND, receipt(number), CITY, cents(cents), "NL-" + number, null));
        model.received += cents;
    }

    private void commit(long number, long cents) {
        var command = new CommitFunds(FUND, commitment(number), initiative(1), cents(cents));
        long available = model.received - model.committed;
        if (cents > available) {
            expectRefused(command, new InsufficientFunds(cents(cents), cents(available)));
        } else {
            expectAccepted(command);
            model.committed += cents;
            model.left.put(number, cents);
        }
    }

    private void release(Random random, long number) {
        var left = model.left.get(number);
        if (left == null) {
            expectRefused(
                    new ReleaseCommitment(FUND, commitment(number), null), new UnknownCommitment(commitment(number)));
            return;
        }
        boolean all = random.nextBoolean();
        long cents = all ? left : amountAround(random, left);
        var command = new ReleaseCommitment(FUND, commitment(number), all ? null : cents(cents));
        if (cents < 1 || cents > left) {
            expectRefused(command, new ReleaseExceedsCommitment(cents(cents), cents(left)));
        } else {
            expectAccepted(command);
            model.committed -= cents;
            model.left.put(number, left - cents);
        }
    }

    /** Often a cent beside the boundary, because that is where rules break. */
    private static long amountAround(Random random, long boundary) {
        long amount = random.nextBoolean() ? boundary + random.nextLong(-1, 2) : random.nextLong(1, boundary * 2 + 2);
        return Math.max(1, amount);
    }

    private void expectAccepted(FundCommand command) {
        var verdict = FundDecider.decide(command, history.stateOf(FUND, FundState.FOLD), history);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        ((Verdict.Accepted<FundEvent>) verdict).events().forEach(history::and);
        model.accepted++;
    }

    private void expectRefused(FundCommand command, Rejection rejection) {
        assertThat(FundDecider.decide(command, history.stateOf(FUND, FundState.FOLD), history))
                .isEqualTo(Verdict.refuse(rejection));
        model.refused++;
    }

    private static Money cents(long cents) {
        return new Money(cents, "EUR");
    }
}
