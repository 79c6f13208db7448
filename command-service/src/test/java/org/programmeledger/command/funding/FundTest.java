package org.programmeledger.command.funding;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.basis;
import static org.programmeledger.command.funding.FundWords.drawn;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;

/** Each command reaches the decider and its events come back. */
class FundTest {

    private static final FundId FUND = fund(1);
    private static final FundOpened OPENED = new FundOpened(FUND, PROGRAMME, "Fund", CITY, "EUR", Restriction.NONE);
    private static final ReceiptRecorded RECEIVED = new ReceiptRecorded(
            FUND, receipt(1), CITY, eur("10.00"), "NL-1", null, null, Restriction.NONE, null, null, null);
    private static final FundsCommitted COMMITTED = new FundsCommitted(
            FUND,
            commitment(1),
            initiative(1),
            eur("4.00"),
            null,
            null,
            List.of(),
            null,
            null,
            drawn(eur("4.00")),
            Decided.decision(DecisionKind.COMMITMENT, FUND),
            List.of());

    private final Wiring<Fund> fund = new Wiring<>(
            Fund.class,
            History.of(BoTu.world())
                    .and(
                            proposed(initiative(1), PROGRAMME, share("social", "100")),
                            new InitiativeAdopted(initiative(1)))
                    .and(Decided.anythingOf(FUND)));

    @Test
    void opens() {
        fund.given()
                .when(new OpenFund(FUND, PROGRAMME, "Fund", CITY, "EUR", Restriction.NONE))
                .expectEvents(OPENED);
    }

    @Test
    void recordsAPledge() {
        fund.given(OPENED)
                .when(new RecordPledge(FUND, pledge(1), CITY, eur("1.00"), null, null))
                .expectEvents(new PledgeRecorded(FUND, pledge(1), CITY, eur("1.00"), null, null));
    }

    @Test
    void recordsAReceipt() {
        fund.given(OPENED)
                .when(new RecordReceipt(
                        FUND,
                        receipt(1),
                        CITY,
                        eur("10.00"),
                        "NL-1",
                        null,
                        null,
                        Restriction.NONE,
                        null,
                        null,
                        null,
                        null))
                .expectEvents(RECEIVED);
    }

    @Test
    void commits() {
        fund.given(OPENED, RECEIVED)
                .when(new CommitFunds(
                        FUND,
                        commitment(1),
                        initiative(1),
                        eur("4.00"),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        DAY,
                        basis(DecisionKind.COMMITMENT, FUND)))
                .expectEvents(COMMITTED);
    }

    @Test
    void releases() {
        fund.given(OPENED, RECEIVED, COMMITTED)
                .when(new ReleaseCommitment(FUND, transaction(1), commitment(1), null))
                .expectEvents(new CommitmentReleased(
                        FUND, transaction(1), commitment(1), initiative(1), eur("4.00"), drawn(eur("4.00"))));
    }

    @Test
    void aRefusalLeavesNoTrace() {
        fund.refuses(
                fund.given(OPENED, RECEIVED)
                        .when(new CommitFunds(
                                FUND,
                                commitment(1),
                                initiative(1),
                                eur("10.01"),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                DAY,
                                basis(DecisionKind.COMMITMENT, FUND))),
                new InsufficientFunds(eur("10.01"), eur("10.00"), eur("10.00"), List.of()));
    }

    @Test
    void thereIsNoFundBeforeItIsOpened() {
        fund.given()
                .when(new RecordPledge(FUND, pledge(1), CITY, eur("1.00"), null, null))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void theVersionThatWasSeenMustBeTheVersion() {
        var pledge = new RecordPledge(FUND, pledge(1), CITY, eur("1.00"), null, null);

        fund.given(OPENED, RECEIVED).when(pledge, Wiring.ifMatch(1)).expectSuccessfulHandlerExecution();
        fund.isStale(fund.given(OPENED, RECEIVED).when(pledge, Wiring.ifMatch(0)));
        fund.isStale(fund.given(OPENED, RECEIVED).when(pledge, Wiring.ifMatch(2)));
    }

    @Test
    void nothingHasBeenSeenOfWhatDoesNotExistYet() {
        var open = new OpenFund(FUND, PROGRAMME, "Fund", CITY, "EUR", Restriction.NONE);

        fund.isStale(fund.given().when(open, Wiring.ifMatch(0)));
    }
}
