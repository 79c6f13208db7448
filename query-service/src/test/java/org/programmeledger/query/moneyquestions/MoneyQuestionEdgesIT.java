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
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.determined;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.reversed;
import static org.programmeledger.query.lineage.MoneyFacts.spent;
import static org.programmeledger.query.lineage.MoneyFacts.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.RunningViews;
import org.programmeledger.query.moneyquestions.CommitmentAges.Aged;
import org.programmeledger.query.moneyquestions.CommitmentAges.Bucket;
import org.programmeledger.query.moneyquestions.FundingCliff.Loss;

/** Where the questions about money as a whole begin and end: dates, currencies, what was undone, corrected or not covered. */
class MoneyQuestionEdgesIT {

    private static final LocalDate DAY = LocalDate.parse("2019-01-01");

    private final History history = History.of(
            proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")),
            proposed(initiative(2), PROGRAMME, codes("current"), share("work", "100")),
            opened(1),
            opened(2),
            BoTu.opened(fund(3), PROGRAMME, "USD"));

    private void asked(Consumer<MoneyQuestions> questions) {
        try (var views = RunningViews.of(history)) {
            questions.accept(new MoneyQuestions(views.part(HistoryViews.class)));
        }
    }

    private List<Loss> losses(MoneyQuestions questions, long payer) {
        return questions.cliff(party(payer).value(), DAY, history.head()).losses();
    }

    private static Loss ofFund(long number, String income, String fromSource, String share) {
        return new Loss(fund(number).value(), null, eur(income), eur(fromSource), share);
    }

    private static Loss ofInitiative(long number, String income, String fromSource, String share) {
        return new Loss(null, initiative(number).value(), eur(income), eur(fromSource), share);
    }

    @Test
    void incomeIsThatOfTheYearUpToAndIncludingTheDay() {
        history.on("2018-01-01", received(1, 1, 1, "1000.00"))
                .on("2018-01-02", received(1, 2, 1, "10.00"))
                .on("2019-01-01", received(1, 3, 1, "1.00"))
                .on("2019-01-02", received(1, 4, 1, "100.00"));

        asked(questions -> assertThat(losses(questions, 1)).containsExactly(ofFund(1, "11.00", "11.00", "100.00")));
    }

    @Test
    void currenciesAreNeverAddedUp() {
        var dollars = Money.parse("7.00", "USD");
        history.and(
                received(1, 1, 1, "100.00"),
                BoTu.received(fund(3), receipt(2), party(1), dollars, "US-1", null),
                committed(1, 1, 1, draw(1, "60.00")),
                new FundsCommitted(
                        fund(3),
                        commitment(2),
                        initiative(1),
                        dollars,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(new Draw(receipt(2), dollars)),
                        null,
                        List.of()),
                pledged(fund(1), pledge(1), party(1), eur("5.00")),
                pledged(fund(3), pledge(2), party(1), dollars));

        asked(questions -> {
            assertThat(losses(questions, 1))
                    .containsExactlyInAnyOrder(
                            ofFund(1, "100.00", "100.00", "100.00"),
                            new Loss(fund(3).value(), null, dollars, dollars, "100.00"),
                            ofInitiative(1, "60.00", "60.00", "100.00"),
                            new Loss(null, initiative(1).value(), dollars, dollars, "100.00"));
            assertThat(questions.cliff(party(1).value(), DAY, history.head()).promised())
                    .containsExactly(eur("5.00"), dollars);
            assertThat(questions.ages(DAY, history.head()).buckets())
                    .flatExtracting(Bucket::outstanding)
                    .containsExactly(eur("60.00"), dollars);
            assertThat(questions.stacking(history.head()).activities())
                    .as("a flow in each currency is not two flows of one")
                    .isEmpty();
        });
    }

    @Test
    void anOverrunIsNobodysIncome() {
        history.and(
                received(1, 1, 1, "75.00"),
                committed(1, 1, 1, draw(1, "75.00")),
                spent(1, 1, 1, 1, PaidFrom.FUND, "25.00", draw(1, "75.00")));

        asked(questions -> assertThat(losses(questions, 1))
                .containsExactly(ofFund(1, "75.00", "75.00", "100.00"), ofInitiative(1, "75.00", "75.00", "100.00")));
    }

    @Test
    void whatIsAskedBackServesUntilItIsPaidBackAndWhatWasReleasedDoesNot() {
        history.and(
                received(1, 1, 1, "20.00"),
                committed(1, 1, 1, draw(1, "20.00")),
                advanced(1, 1, 1, 1, draw(1, "16.00")),
                determined(1, 2, 1, draw(1, "13.25"), draw(1, "4.00"), draw(1, "2.75"), null));

        asked(questions -> assertThat(losses(questions, 1))
                .containsExactly(ofFund(1, "20.00", "20.00", "100.00"), ofInitiative(1, "16.00", "16.00", "100.00")));
    }

    @Test
    void aSourceIsWhoPaidAndWhenAsCorrected() {
        history.on("2018-06-01", received(1, 1, 1, "30.00")).on("2016-06-01", received(1, 2, 2, "40.00"));
        long before = history.head();
        history.and(
                new EntryCorrected(fund(1), transaction(1), receipt(1).value(), null, null, party(3)),
                new EntryCorrected(fund(1), transaction(2), receipt(1).value(), null, null, party(4)),
                new EntryCorrected(
                        fund(1), transaction(3), receipt(2).value(), LocalDate.parse("2018-06-01"), null, null));

        asked(questions -> {
            assertThat(losses(questions, 1)).isEmpty();
            assertThat(losses(questions, 3)).as("the last correction counts").isEmpty();
            assertThat(losses(questions, 4)).containsExactly(ofFund(1, "70.00", "30.00", "42.85"));
            assertThat(losses(questions, 2)).containsExactly(ofFund(1, "70.00", "40.00", "57.14"));
            assertThat(questions.cliff(party(1).value(), DAY, before).losses())
                    .as("as it was known before")
                    .containsExactly(ofFund(1, "30.00", "30.00", "100.00"));
        });
    }

    @Test
    void aPromiseIsWhatWasPledgedAndNeitherReceivedNorConfirmedNorUndone() {
        var undone = pledged(fund(1), pledge(3), party(1), eur("70.00"));
        history.and(
                pledged(fund(1), pledge(1), party(1), eur("100.00")),
                BoTu.received(fund(1), receipt(1), party(1), eur("60.00"), "NL-1", pledge(1)),
                pledged(fund(1), pledge(2), party(1), eur("50.00")),
                new CommitmentInRecorded(fund(1), transaction(1), party(1), eur("20.00"), pledge(2), null),
                undone,
                reversed(2, undone),
                new PledgeRecorded(fund(1), pledge(4), party(1), null, null, null),
                pledged(fund(1), pledge(9), party(2), eur("900.00")));

        asked(questions -> {
            var cliff = questions.cliff(party(1).value(), DAY, history.head());
            assertThat(cliff.promised()).containsExactly(eur("70.00"));
            assertThat(cliff.promisedToBeDetermined()).isEqualTo(1);
        });
    }

    @Test
    void ageIsCountedInWholeDaysFromTheFirstOfABucketToItsLast() {
        history.on("2017-01-01", received(1, 1, 1, "100.00"));
        int number = 0;
        for (int days : new int[] {-1, 0, 30, 31, 90, 91, 180, 181, 365, 366}) {
            number++;
            history.on(DAY.minusDays(days).toString(), committed(1, number, 1, draw(1, "1.00")));
        }
        var undone = committed(1, 50, 1, draw(1, "1.00"));
        var released = committed(1, 51, 1, draw(1, "1.00"));
        history.on("2018-12-31", undone)
                .on("2018-12-31", reversed(1, undone))
                .on("2018-12-31", released)
                .on(
                        "2018-12-31",
                        new CommitmentReleased(
                                fund(1),
                                transaction(2),
                                commitment(51),
                                initiative(1),
                                eur("1.00"),
                                List.of(draw(1, "1.00"))));

        asked(questions -> assertThat(questions.ages(DAY, history.head()).buckets())
                .extracting(
                        bucket -> bucket.commitments().stream().map(Aged::days).toList())
                .containsExactly(
                        List.of(0L, 30L), List.of(31L, 90L), List.of(91L, 180L), List.of(181L, 365L), List.of(366L)));
    }

    @Test
    void aMechanismBroughtWhatWasNotPaidBackAndCommittedWhatWasNotReleased() {
        var undone = received(1, 2, 1, "5.00", FinancingMechanism.VALUE_CAPTURE, null);
        var committed = new FundsCommitted(
                fund(1),
                commitment(1),
                initiative(1),
                eur("50.00"),
                null,
                null,
                List.of(),
                null,
                FinancingMechanism.CROSS_SUBSIDY,
                List.of(draw(1, "50.00")),
                null,
                List.of());
        history.and(
                received(1, 1, 1, "100.00", FinancingMechanism.SOCIAL_RETURN, null),
                new RefundMade(fund(1), transaction(1), receipt(1), party(1), eur("30.00"), "NL-9"),
                undone,
                reversed(2, undone),
                committed,
                advanced(1, 3, 1, 1, draw(1, "10.00")),
                new CommitmentReleased(
                        fund(1),
                        transaction(4),
                        commitment(1),
                        initiative(1),
                        eur("20.00"),
                        List.of(draw(1, "20.00"))));

        asked(questions -> assertThat(questions.mechanisms(history.head()).mechanisms().stream()
                        .filter(Mechanisms.Use::used))
                .containsExactly(
                        new Mechanisms.Use(
                                FinancingMechanism.SOCIAL_RETURN, true, 1, List.of(eur("70.00")), 0, List.of()),
                        new Mechanisms.Use(
                                FinancingMechanism.CROSS_SUBSIDY, true, 0, List.of(), 1, List.of(eur("30.00")))));
    }

    @Test
    void moneyThatCameBackIsNotWithoutResultAndWhatWasReleasedIsNotStacked() {
        var spending = spent(1, 1, 1, 1, PaidFrom.FUND, null, draw(1, "10.00"));
        history.and(
                received(1, 1, 1, "100.00"),
                received(2, 2, 2, "100.00"),
                committed(1, 1, 1, draw(1, "10.00")),
                spending);
        long before = history.head();
        history.and(reversed(2, spending), committed(2, 2, 1, draw(2, "20.00")));
        long stacked = history.head();
        history.and(new CommitmentReleased(
                fund(2), transaction(3), commitment(2), initiative(1), eur("20.00"), List.of(draw(2, "20.00"))));

        asked(questions -> {
            assertThat(questions.withoutResult(history.head()).notRunning()).isEmpty();
            assertThat(questions.withoutResult(before).notRunning())
                    .as("the control: it was there")
                    .extracting(MoneyWithoutResult.NotRunning::initiative, MoneyWithoutResult.NotRunning::spent)
                    .containsExactly(tuple(initiative(1).value(), eur("10.00")));
            assertThat(questions.stacking(stacked).activities()).hasSize(1);
            assertThat(questions.stacking(history.head()).activities()).isEmpty();
        });
    }
}
