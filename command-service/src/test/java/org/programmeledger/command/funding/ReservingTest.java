package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.commit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.funding.FundRejection.*;
import org.programmeledger.command.funding.SpendingCommand.ExpireReservation;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.command.funding.SpendingCommand.VoidReservation;

/** Money that is set aside before it is committed. */
class ReservingTest {

    private final FundUnderTest fund = new FundUnderTest();

    private static ReserveFunds reserve(long number, String amount, LocalDate until) {
        return new ReserveFunds(FUND, transaction(number), initiative(1), eur(amount), until, List.of(), DAY, DAY);
    }

    @Test
    void aReservationCountsWhenItIsMadeAndIsResolvedOnce() {
        fund.received(1, "10.00");
        fund.accepted(reserve(1, "8.00", DAY.plusDays(9)));
        assertThat(fund.refusal(commit(1, 1, "3.00")))
                .isEqualTo(new InsufficientFunds(eur("3.00"), eur("2.00"), eur("2.00"), List.of()));

        assertThat(fund.refusal(commit(1, 2, "1.00", null, List.of(), transaction(1))))
                .isEqualTo(new ReservedForAnother(initiative(2), initiative(1)));
        assertThat(fund.refusal(commit(1, 1, "8.01", null, List.of(), transaction(1))))
                .isEqualTo(new ExceedsReservation(eur("8.01"), eur("8.00")));
        fund.accepted(commit(1, 1, "5.00", null, List.of(), transaction(1)));

        assertThat(fund.state(FUND).available()).isEqualTo(eur("5.00"));
        for (var again : List.of(
                commit(2, 1, "1.00", null, List.of(), transaction(1)),
                new VoidReservation(FUND, transaction(1)),
                new ExpireReservation(FUND, transaction(1), DAY.plusDays(99)))) {
            assertThat(fund.refusal(again)).isEqualTo(new ReservationResolved(transaction(1)));
        }
    }

    @Test
    void aReservationExpiresAfterItsLastDayAndIsNotPostedThen() {
        fund.received(1, "10.00");
        fund.accepted(reserve(1, "8.00", DAY.minusDays(1)));
        fund.accepted(reserve(2, "1.00", DAY));

        assertThat(fund.refusal(commit(1, 1, "1.00", null, List.of(), transaction(1))))
                .isEqualTo(new ReservationExpired(transaction(1), DAY.minusDays(1)));
        assertThat(fund.refusal(new ExpireReservation(FUND, transaction(2), DAY)))
                .isEqualTo(new ReservationNotExpired(transaction(2), DAY));
        fund.accepted(new ExpireReservation(FUND, transaction(1), DAY));
        fund.accepted(new VoidReservation(FUND, transaction(2)));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("10.00"));
        assertThat(fund.refusal(new VoidReservation(FUND, transaction(3))))
                .isEqualTo(new UnknownReservation(transaction(3)));
    }
}
