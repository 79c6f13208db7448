package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.disburse;
import static org.programmeledger.command.funding.FundUnderTest.spend;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.funding.FundRejection.*;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.WriteOffRounding;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;

/** The end of a grant: its final amount, and what comes back of it. */
class DeterminingTest {

    private final FundUnderTest fund = new FundUnderTest();

    /** Worked example 9. */
    @Test
    void aGrantDeterminedLowerReleasesAndRecovers() {
        fund.received(1, "20000.00");
        fund.accepted(commit(1, 1, "20000.00"));
        fund.accepted(disburse(1, 1, "16000.00"));
        var made =
                (DeterminationMade) fund.accepted(new Determine(FUND, transaction(2), commitment(1), eur("13250.00")))
                        .getFirst();

        var released = made.released().getFirst().amount();
        var due = made.recoverable().getFirst().amount();
        assertThat(released.plus(due)).isEqualTo(eur("6750.00"));
        assertThat(due).isEqualTo(eur("2750.00"));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("4000.00"));
        assertThat(fund.refusal(new Determine(FUND, transaction(3), commitment(1), eur("1.00"))))
                .isEqualTo(new DeterminedBefore(commitment(1), eur("13250.00")));
        assertThat(fund.refusal(new ReceiveRecovery(FUND, transaction(3), commitment(1), eur("2750.01"), "IN", null)))
                .isEqualTo(new ExceedsRecoverable(eur("2750.01"), eur("2750.00")));
        fund.accepted(new ReceiveRecovery(FUND, transaction(3), commitment(1), eur("2749.99"), "IN", null));
        fund.accepted(new WriteOffRounding(FUND, transaction(4), commitment(1), eur("0.01")));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("6749.99"));
        assertThat(fund.total(Pocket.WRITTEN_OFF)).isEqualTo(eur("0.01"));
    }

    @Test
    void whatIsDeterminedAndNotYetPaidStaysAndIsSpentWhenItIsPaid() {
        fund.received(1, "20.00");
        fund.accepted(commit(1, 1, "20.00"));
        fund.accepted(disburse(1, 1, "10.00"));
        fund.accepted(new Determine(FUND, transaction(2), commitment(1), eur("15.00")));

        assertThat(fund.state(FUND).available()).isEqualTo(eur("5.00"));
        var paid = (DisbursementMade) fund.accepted(disburse(3, 1, "5.00")).getFirst();
        assertThat(paid.settles()).isTrue();
        assertThat(fund.total(Pocket.SPENT)).isEqualTo(eur("15.00"));
    }

    @Test
    void spendingThatIsNotAcceptedHasToComeBackAndOnlyRoundingIsWrittenOff() {
        fund.received(1, "20.00");
        fund.accepted(commit(1, 1, "20.00"));
        fund.accepted(disburse(1, 1, "20.00"));
        fund.accepted(spend(2, 1, "18.00", PaidFrom.ADVANCE));
        assertThat(fund.refusal(new Determine(FUND, transaction(3), commitment(1), eur("20.01"))))
                .isEqualTo(new DeterminationExceedsCommitment(eur("20.01"), eur("20.00")));
        fund.accepted(new Determine(FUND, transaction(3), commitment(1), eur("15.00")));

        assertThat(fund.total(Pocket.RECOVERABLE)).isEqualTo(eur("5.00"));
        assertThat(fund.total(Pocket.SPENT)).isEqualTo(eur("15.00"));
        assertThat(fund.refusal(new WriteOffRounding(FUND, transaction(4), commitment(1), eur("1.00"))))
                .isEqualTo(new NoRoundingDifference(eur("1.00"), eur("0.99")));
    }
}
