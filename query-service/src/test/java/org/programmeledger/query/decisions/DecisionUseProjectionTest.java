package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.decisions.UnderDecisions.draw;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given entries of a fund and turns of an initiative, then this is what rests on decisions. */
class DecisionUseProjectionTest {

    private final DecisionUseProjection projection = new DecisionUseProjection();

    /** What a fact does under which decision, in the order it says so. */
    private List<String> uses(LedgerEvent fact) {
        return History.of(fact).rows(projection, 1).values().stream()
                .flatMap(row -> row.uses().stream()
                        .map(use -> row.kind() + " " + row.id().replaceAll("_.*-0*", " ") + " under "
                                + use.decision().value().replaceAll(".*-0*", "")
                                + (use.amount() == null ? "" : " moves " + use.amount())))
                .toList();
    }

    @Test
    void aCommitmentMovesMoneyUnderItsDecisionAndNothingUnderItsWaivers() {
        assertThat(uses(UnderDecisions.under(1, "5000.00", decision(1), decision(2), decision(3))))
                .containsExactly(
                        "funding.funds-committed commit 1 under 1 moves " + eur("5000.00"),
                        "funding.funds-committed commit 1 under 2",
                        "funding.funds-committed commit 1 under 3");
    }

    @Test
    void everyEntryThatCitesADecisionIsAUseOfIt() {
        var one = List.of(draw("1.00"));
        assertThat(uses(new DisbursementMade(
                        fund(1),
                        transaction(4),
                        commitment(1),
                        initiative(1),
                        party(9),
                        eur("1.00"),
                        "P-1",
                        false,
                        one,
                        decision(1))))
                .containsExactly("funding.disbursement-made transaction 4 under 1 moves " + eur("1.00"));
        assertThat(uses(new TransferSent(fund(1), transaction(5), fund(2), eur("1.00"), List.of(), decision(1))))
                .containsExactly("funding.transfer-sent transaction 5 under 1 moves " + eur("1.00"));
        assertThat(uses(new OverrunCovered(
                        fund(1), transaction(6), transaction(2), initiative(1), eur("1.00"), one, decision(1))))
                .containsExactly("funding.overrun-covered transaction 6 under 1 moves " + eur("1.00"));
        assertThat(uses(new YearClosed(fund(1), transaction(7), 2018, "0".repeat(64), 1, decision(1))))
                .containsExactly("funding.year-closed transaction 7 under 1");
        assertThat(uses(new FundsReserved(
                        fund(1), transaction(8), initiative(1), eur("1.00"), null, one, List.of(decision(2)))))
                .containsExactly("funding.funds-reserved transaction 8 under 2");
        assertThat(uses(new InitiativeContinued(initiative(1), decision(3), null)))
                .containsExactly("initiatives.initiative-continued init 1 under 3");
    }

    @Test
    void whatIsOlderThanTheRuleRestsOnNothing() {
        assertThat(uses(BoTu.committed(fund(1), commitment(1), initiative(1), eur("1.00"))))
                .isEmpty();
    }

    @Test
    void whatIsOfAFundIsSeenByWhoMaySeeThatFundAndTheCourseOfAnInitiativeByNoneOfThem() {
        var entry = History.of(UnderDecisions.under(1, "1.00", decision(1))).row(projection);
        var course = History.of(new InitiativeContinued(initiative(1), decision(3), null))
                .row(projection);

        assertThat(projection.moneyOf(entry)).containsExactly(fund(1).value(), party(9).value());
        assertThat(projection.moneyOf(course)).isEmpty();
    }
}
