package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.Decided.COALITION;
import static org.programmeledger.command.Decided.decision;
import static org.programmeledger.command.Decided.entered;
import static org.programmeledger.command.funding.FundUnderTest.CLUB;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.receive;
import static org.programmeledger.command.funding.FundUnderTest.spend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.Decided;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.OverrunNotCovered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;

/** Two rules can be waived by decision, for a fund or an initiative; which waivers were made use of is written down. */
class WaivingTest {

    private static final DecisionId DECISION = decision(1);

    private final FundUnderTest fund = new FundUnderTest();

    @BeforeEach
    void thereIsMoney() {
        fund.received(1, "1000.00");
    }

    private void decided(DecisionKind kind, Subject subject, @Nullable String amount) {
        fund.history.and(entered(DECISION, kind, subject, amount == null ? null : eur(amount)));
    }

    /** Invariant 14: with a decision. */
    @Test
    void aWaiverLetsTemporaryMoneyBackWhatGoesOnAndIsWrittenDown() {
        var end = DAY.plusDays(10);
        fund.accepted(receive(FUND, 2, "10.00", new Restriction(List.of(), List.of(), List.of(), null, end)));
        var both = eur("1010.00");
        var anything = Decided.basis(DecisionKind.COMMITMENT, FUND);
        assertThat(fund.refusal(commit(1, "1010.00", CLUB, null, anything))).isInstanceOf(InsufficientFunds.class);

        decided(
                DecisionKind.WAIVER,
                new Subject(FUND, initiative(1), null, null, Waivable.TEMPORARY_MONEY.code()),
                null);
        var committed = (FundsCommitted)
                fund.accepted(commit(1, "1010.00", CLUB, null, anything)).getFirst();
        assertThat(committed.amount()).isEqualTo(both);
        assertThat(committed.waivers()).containsExactly(DECISION);
        assertThat(fund.state(FUND).restsOn(DECISION)).isTrue();
    }

    @Test
    void aWaiverThatIsNotNeededIsNotCited() {
        decided(DecisionKind.WAIVER, new Subject(FUND, null, null, null, Waivable.TEMPORARY_MONEY.code()), null);

        var committed = (FundsCommitted)
                fund.accepted(commit(1, "1.00", CLUB, null, Decided.basis(DecisionKind.COMMITMENT, FUND)))
                        .getFirst();
        assertThat(committed.waivers()).isEmpty();
    }

    @Test
    void anOverrunBlocksUnlessThatIsWaivedForThisInitiative() {
        var anything = Decided.basis(DecisionKind.COMMITMENT, FUND);
        fund.accepted(commit(1, "1.00", anything));
        fund.accepted(spend(1, 1, "2.00", PaidFrom.FUND));
        assertThat(fund.refusal(commit(2, "1.00", anything))).isEqualTo(new OverrunNotCovered(eur("1.00")));

        decided(
                DecisionKind.WAIVER,
                new Subject(FUND, initiative(2), null, null, Waivable.UNCOVERED_OVERRUN.code()),
                null);
        assertThat(fund.refusal(commit(2, "1.00", anything))).isEqualTo(new OverrunNotCovered(eur("1.00")));
        fund.history.and(new DecisionStruck(COALITION, DECISION));
        decided(
                DecisionKind.WAIVER,
                new Subject(FUND, initiative(1), null, null, Waivable.UNCOVERED_OVERRUN.code()),
                null);
        assertThat(((FundsCommitted) fund.accepted(commit(2, "1.00", anything)).getFirst()).waivers())
                .containsExactly(DECISION);
    }
}
