package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.funding.FundUnderTest.FUND;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.Basis;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.funding.BooksCommand.CloseYear;
import org.programmeledger.command.funding.BooksCommand.ProposeYearClosing;
import org.programmeledger.command.funding.FundRejection.AnotherStatement;
import org.programmeledger.command.funding.FundRejection.ClosedByItsProposer;
import org.programmeledger.command.funding.FundRejection.NoClosingProposed;
import org.programmeledger.command.funding.FundRejection.YearClosedBefore;
import org.programmeledger.command.funding.FundRejection.YearNotOver;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.people.PersonId;

/** A fiscal year closes by decision, on a proposal of one person and the confirmation of another. */
class YearClosingTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String ANOTHER_HASH = "f".repeat(64);
    private static final PersonId PROPOSER = person(1);
    private static final DecisionId CLOSED = new DecisionId(BoTu.id(DecisionId.PREFIX, 1));
    private static final Basis CLOSING = Decided.on(CLOSED);

    private final FundUnderTest fund = new FundUnderTest();

    /** Invariant 17, and two persons. */
    @Test
    void aYearIsClosedByASecondPersonOnTheSameStatementOnceAndForAll() {
        fund.history.and(
                Decided.entered(CLOSED, DecisionKind.YEAR_CLOSING, new Subject(FUND, null, null, 2018, null), null));
        assertThat(fund.refusal(new CloseYear(FUND, transaction(1), 2018, HASH, 7, CLOSING)))
                .isEqualTo(new NoClosingProposed(2018));
        assertThat(fund.refusal(new ProposeYearClosing(FUND, transaction(1), 2019, HASH, 7, PROPOSER.value(), DAY)))
                .isEqualTo(new YearNotOver(2019, DAY));
        fund.accepted(new ProposeYearClosing(FUND, transaction(1), 2018, HASH, 7, PROPOSER.value(), DAY));
        assertThat(fund.refusal(new CloseYear(FUND, transaction(2), 2018, HASH, 7, new Basis(CLOSED, PROPOSER, DAY))))
                .isEqualTo(new ClosedByItsProposer(2018));
        assertThat(fund.refusal(new CloseYear(FUND, transaction(2), 2018, ANOTHER_HASH, 7, CLOSING)))
                .isEqualTo(new AnotherStatement(2018, HASH, 7));
        fund.accepted(new CloseYear(FUND, transaction(2), 2018, HASH, 7, CLOSING));

        assertThat(fund.refusal(new CloseYear(FUND, transaction(3), 2018, HASH, 7, CLOSING)))
                .isEqualTo(new YearClosedBefore(2018, HASH, 7));
        assertThat(fund.refusal(new ProposeYearClosing(FUND, transaction(3), 2018, ANOTHER_HASH, 8, "a", DAY)))
                .isEqualTo(new YearClosedBefore(2018, HASH, 7));
    }
}
