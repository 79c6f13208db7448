package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;
import static org.programmeledger.command.funding.FundWords.drawn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundRejection.ReleaseExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.UnknownCommitment;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;

class FundReleaseTest {

    private static final FundId FUND = fund(1);

    private final History history = History.of(
            new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", Restriction.NONE),
            new ReceiptRecorded(
                    FUND, receipt(1), CITY, eur("100.00"), "NL-1", null, null, Restriction.NONE, null, null, null),
            new FundsCommitted(
                    FUND,
                    commitment(1),
                    initiative(1),
                    eur("60.00"),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    drawn(eur("60.00")),
                    null,
                    List.of()),
            new FundsCommitted(
                    FUND,
                    commitment(2),
                    initiative(2),
                    eur("40.00"),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    drawn(eur("40.00")),
                    null,
                    List.of()));

    private Verdict<FundEvent> when(FundCommand command) {
        return FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
    }

    private static ReleaseCommitment release(long commitment, @Nullable Money amount) {
        return new ReleaseCommitment(FUND, transaction(1), commitment(commitment), amount);
    }

    private static CommitmentReleased released(String amount) {
        return new CommitmentReleased(
                FUND, transaction(1), commitment(1), initiative(1), eur(amount), drawn(eur(amount)));
    }

    @Test
    void withoutAnAmountAllThatIsLeftIsReleased() {
        history.and(released("59.99"));

        assertThat(when(release(1, null))).isEqualTo(accept(released("0.01")));
    }

    @Test
    void exactlyWhatIsLeftCanBeReleasedAndNotOneCentMore() {
        history.and(released("20.00"));

        assertThat(when(release(1, eur("40.00")))).isEqualTo(accept(released("40.00")));
        assertThat(when(release(1, eur("40.01"))))
                .isEqualTo(refuse(new ReleaseExceedsCommitment(eur("40.01"), eur("40.00"))));
    }

    @Test
    void releaseExceedsCommitmentWhenNothingIsLeft() {
        history.and(released("60.00"));

        assertThat(when(release(1, null))).isEqualTo(refuse(new ReleaseExceedsCommitment(eur("0.00"), eur("0.00"))));
        assertThat(when(release(2, null)))
                .isEqualTo(accept(new CommitmentReleased(
                        FUND, transaction(1), commitment(2), initiative(2), eur("40.00"), drawn(eur("40.00")))));
    }

    @Test
    void unknownCommitmentBeforeWrongCurrency() {
        assertThat(when(release(3, Money.parse("1.00", "USD"))))
                .isEqualTo(refuse(new UnknownCommitment(commitment(3))));
    }

    @Test
    void wrongCurrencyBeforeReleaseExceedsCommitment() {
        assertThat(when(release(1, Money.parse("999.00", "USD")))).isEqualTo(refuse(new WrongCurrency("USD", "EUR")));
    }

    @Test
    void whatTheShellRulesOutIsAFaultNotARefusal() {
        assertThatThrownBy(() -> when(new ReleaseCommitment(fund(9), transaction(1), commitment(1), null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> when(new OpenFund(FUND, PROGRAMME, "Again", CITY, "EUR", Restriction.NONE)))
                .isInstanceOf(IllegalStateException.class);
    }
}
