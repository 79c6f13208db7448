package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.COALITION;
import static org.programmeledger.command.Decided.entered;
import static org.programmeledger.command.Decided.of;
import static org.programmeledger.command.Decided.on;
import static org.programmeledger.command.funding.FundUnderTest.FUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;

/** Random commitments, reversals, reversals of reversals and strikes, against a register kept on paper (invariant 11). */
class AuthorityHistoriesTest {

    private static final int STEPS = 300;

    /** A decision on paper: cents. */
    private static final class OnPaper {
        private final DecisionId id;
        private final long limit;
        private boolean struck;
        private long used;

        private OnPaper(int number, long limit) {
            id = new DecisionId(id(DecisionId.PREFIX, number));
            this.limit = limit;
        }

        private boolean allows(long cents) {
            return !struck && used + cents <= limit;
        }
    }

    /** A commitment on paper, and the last entry about it, which is the only one that can be reversed. */
    private static final class Line {
        private final OnPaper decision;
        private final long cents;
        private String last;
        private boolean stands = true;

        private Line(OnPaper decision, long cents, String id) {
            this.decision = decision;
            this.cents = cents;
            last = id;
        }
    }

    private final FundUnderTest fund = new FundUnderTest();
    private final List<OnPaper> register = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whatMovesIsWhatWasDecided(long seed) {
        var random = new Random(seed);
        fund.received(1, "1000000.00");
        int accepted = 0;
        for (int step = 1; step <= STEPS; step++) {
            int dice = random.nextInt(100);
            boolean happened;
            if (register.isEmpty() || dice < 2) {
                happened = decide(step, random);
            } else if (dice < 4) {
                happened = strike(random);
            } else if (lines.isEmpty() || dice < 60) {
                happened = commit(step, random);
            } else {
                happened = reverse(step, random);
            }
            accepted += happened ? 1 : 0;
            var state = fund.state(FUND);
            for (var decision : register) {
                assertThat(state.used(decision.id).minor())
                        .as("seed %s, step %s, %s", seed, step, decision.id)
                        .isEqualTo(decision.used);
            }
        }
        assertThat(accepted).as("some happens and some does not").isBetween(STEPS / 10, STEPS - STEPS / 10);
    }

    private boolean decide(int step, Random random) {
        var decision = new OnPaper(step, 1 + random.nextInt(20_000));
        register.add(decision);
        fund.history.and(entered(decision.id, DecisionKind.COMMITMENT, of(FUND), cents(decision.limit)));
        return true;
    }

    /** Also of what is in use: a recount may count it out. */
    private boolean strike(Random random) {
        var decision = any(register, random);
        if (!decision.struck) {
            decision.struck = true;
            fund.history.and(new DecisionStruck(COALITION, decision.id));
        }
        return true;
    }

    private boolean commit(int step, Random random) {
        var decision = any(register, random);
        long cents = 1 + random.nextInt(5_000);
        var command = new CommitFunds(
                FUND,
                commitment(step),
                initiative(1),
                cents(cents),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                DAY,
                on(decision.id));
        boolean allowed = decision.allows(cents);
        decided(command, allowed);
        if (allowed) {
            decision.used += cents;
            lines.add(new Line(decision, cents, commitment(step).value()));
        }
        return allowed;
    }

    private boolean reverse(int step, Random random) {
        var line = any(lines, random);
        boolean allowed = line.stands || line.decision.allows(line.cents);
        decided(new ReverseEntry(FUND, transaction(step), line.last, DAY), allowed);
        if (allowed) {
            line.decision.used += line.stands ? -line.cents : line.cents;
            line.stands = !line.stands;
            line.last = transaction(step).value();
        }
        return allowed;
    }

    private void decided(FundCommand command, boolean allowed) {
        var verdict = FundDecider.decide(command, fund.state(FUND), fund.history);
        assertThat(verdict instanceof Verdict.Accepted).as(command.toString()).isEqualTo(allowed);
        if (allowed) {
            fund.accepted(command);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Money cents(long cents) {
        return new Money(cents, eur("0.00").currency());
    }
}
