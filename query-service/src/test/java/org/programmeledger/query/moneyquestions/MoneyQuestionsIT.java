package org.programmeledger.query.moneyquestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.pledged;
import static org.programmeledger.query.BoTu.proposed;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.spent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.query.History;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.RunningViews;
import org.programmeledger.query.moneyquestions.CommitmentAges.Aged;
import org.programmeledger.query.moneyquestions.FundingCliff.Loss;

/** One fund with two funders and two initiatives, of which the second is only proposed. */
class MoneyQuestionsIT {

    private static final History HISTORY = History.of(
                    proposed(initiative(1), PROGRAMME, codes("baseline", "current"), share("social", "33.33"), share("work", "66.67")),
                    new InitiativeAdopted(initiative(1)),
                    new InitiativeStarted(initiative(1)),
                    proposed(initiative(2), PROGRAMME, codes("baseline"), share("social", "100")),
                    opened(1),
                    pledged(fund(1), pledge(1), party(1), eur("500.00")),
                    new PledgeRecorded(fund(1), pledge(2), party(1), null, null, null))
            .on("2017-01-01", received(1, 9, 1, "7.00"))
            .on("2018-01-10", received(1, 1, 1, "300.00", FinancingMechanism.SOCIAL_RETURN, null))
            .on("2018-01-10", received(1, 2, 2, "100.00"))
            .on("2018-02-01", committed(1, 1, 1, draw(1, "100.00"), draw(2, "50.00")))
            .on("2018-03-01", advanced(1, 1, 1, 1, draw(1, "60.00")))
            .on("2018-04-01", spent(1, 2, 1, 1, PaidFrom.FUND, null, draw(2, "50.00")))
            .on("2018-05-01", committed(1, 2, 2, draw(1, "20.00")))
            .on("2018-06-01", advanced(1, 3, 2, 2, draw(1, "15.00")));

    private static RunningViews views;
    private static MoneyQuestions questions;

    @BeforeAll
    static void feed() {
        views = RunningViews.of(HISTORY);
        questions = new MoneyQuestions(views.part(HistoryViews.class));
    }

    @AfterAll
    static void close() {
        views.close();
    }

    private static final long AT = HISTORY.head();

    @Test
    void whenASourceEndsItsFundsAndInitiativesLoseItsShareOfTheirIncomeOfTheYearBefore() {
        var cliff = questions.cliff(party(1).value(), LocalDate.parse("2018-12-31"), AT);

        assertThat(cliff.losses())
                .containsExactlyInAnyOrder(
                        new Loss(fund(1).value(), null, eur("400.00"), eur("300.00"), "75.00"),
                        new Loss(null, initiative(1).value(), eur("150.00"), eur("100.00"), "66.66"),
                        new Loss(null, initiative(2).value(), eur("20.00"), eur("20.00"), "100.00"));
        assertThat(cliff.promised()).containsExactly(eur("500.00"));
        assertThat(cliff.promisedToBeDetermined()).as("pm is not nothing").isEqualTo(1);
        assertThat(questions.cliff(party(9).value(), LocalDate.parse("2018-12-31"), AT).losses())
                .isEmpty();
    }

    @Test
    void anOpenCommitmentAgesFromItsLastMovement() {
        var ages = questions.ages(LocalDate.parse("2018-06-02"), AT);

        assertThat(ages.buckets()).extracting(CommitmentAges.Bucket::fromDays).containsExactly(0L, 31L, 91L, 181L, 366L);
        assertThat(ages.buckets().getFirst().commitments())
                .extracting(Aged::commitment, Aged::days)
                .containsExactly(tuple(commitment(2).value(), 1L));
        assertThat(ages.buckets().get(1).commitments())
                .extracting(Aged::commitment, Aged::days)
                .containsExactly(tuple(commitment(1).value(), 62L));
    }

    @Test
    void advancesOfWhichNobodyHasAccountedAreListed() {
        assertThat(questions.unspentAdvances(AT, "", 10))
                .extracting(row -> row.id(), row -> row.advanced())
                .containsExactly(tuple(commitment(1), eur("60.00")), tuple(commitment(2), eur("15.00")));
        assertThat(questions.unspentAdvances(AT, commitment(1).value(), 10)).hasSize(1);
    }

    @Test
    void moneyThatWasPaidToWhatIsNotRunningOrIsNotAccountedForIsWithoutResult() {
        var without = questions.withoutResult(AT);

        assertThat(without.notRunning())
                .containsExactly(new MoneyWithoutResult.NotRunning(
                        initiative(2).value(), "PROPOSED", eur("0.00"), eur("15.00")));
        assertThat(without.notAccounted())
                .extracting(MoneyWithoutResult.NotAccounted::commitment)
                .containsExactly(commitment(2).value());
    }

    @Test
    void anActivityOfManyFlowsAndAFlowOfManyGoalsAreStacked() {
        var stacking = questions.stacking(AT);

        assertThat(stacking.activities())
                .singleElement()
                .satisfies(activity -> assertThat(activity.sources())
                        .extracting(Stacking.Source::payer, Stacking.Source::amount)
                        .containsExactly(
                                tuple(party(1).value(), eur("100.00")), tuple(party(2).value(), eur("50.00"))));
        assertThat(stacking.flows().getFirst().themes())
                .as("100.00 by shares, and 20.00 whole")
                .containsExactly(
                        new Stacking.Goal("social", eur("53.33")), new Stacking.Goal("work", eur("66.67")));
    }

    @Test
    void allTenMechanismsAreListedAlsoThoseOfNothing() {
        var mechanisms = questions.mechanisms(AT).mechanisms();

        assertThat(mechanisms).extracting(Mechanisms.Use::mechanism).containsExactly(FinancingMechanism.values());
        assertThat(mechanisms.stream().filter(Mechanisms.Use::used))
                .containsExactly(new Mechanisms.Use(
                        FinancingMechanism.SOCIAL_RETURN, true, 1, List.of(eur("300.00")), 0, List.of()));
    }
}
