package org.programmeledger.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.RefusedOutcome;
import org.programmeledger.events.outcomes.RefusedOutcome.Why;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.History;
import org.programmeledger.query.outcomes.ContractRow.Period;
import org.programmeledger.query.sight.MoneyOf;

/** Given what was signed, submitted and verified, then these are the rows of a contract and its submissions. */
class ContractProjectionTest {

    private static final ContractId CONTRACT = new ContractId(id(ContractId.PREFIX, 1));
    private static final SubmissionId SUBMISSION = new SubmissionId(id(SubmissionId.PREFIX, 1));
    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final ContractSigned SIGNED = new ContractSigned(
            CONTRACT,
            PROGRAMME,
            initiative(1),
            new Bond(party(1), party(2), party(3), party(4)),
            new Code("in-work"),
            "In work",
            eur("4500.00"),
            List.of(
                    new CappedPeriod(FIRST, FIRST.plusDays(9), 2),
                    new CappedPeriod(FIRST.plusDays(10), FIRST.plusDays(19), 3)));
    private static final OutcomesSubmitted SUBMITTED =
            new OutcomesSubmitted(CONTRACT, SUBMISSION, 1, persons(1, 2, 3, 4, 5), PERSON);
    private static final OutcomesVerified VERIFIED = new OutcomesVerified(
            CONTRACT,
            SUBMISSION,
            1,
            persons(1, 2),
            List.of(new CarriedOver(person(3), 2), new CarriedOver(person(4), 2)),
            List.of(new RefusedOutcome(person(5), Why.NOT_CONFIRMED)),
            eur("9000.00"),
            PERSON);

    private final ContractProjection contracts = new ContractProjection();
    private final SubmissionProjection submissions = new SubmissionProjection();
    private final History history = History.of(SIGNED);

    private static Pseudonym person(int number) {
        return new Pseudonym("%032x".formatted(number));
    }

    private static List<Pseudonym> persons(int... numbers) {
        return IntStream.of(numbers).mapToObj(ContractProjectionTest::person).toList();
    }

    @Test
    void whatIsSubmittedCountsForNothingBeforeItIsVerified() {
        history.and(SUBMITTED);

        var row = history.row(contracts);
        assertThat(row.payable()).isEqualTo(eur("0.00"));
        assertThat(row.periods())
                .containsExactly(
                        new Period(1, FIRST, FIRST.plusDays(9), 2, 5, 5, 0, 0, 0, 0, eur("0.00")),
                        new Period(2, FIRST.plusDays(10), FIRST.plusDays(19), 3, 0, 0, 0, 0, 0, 0, eur("0.00")));
    }

    @Test
    void whatIsVerifiedIsPayableInThePeriodInWhichItHasItsPlace() {
        history.and(SUBMITTED, VERIFIED);

        var row = history.row(contracts);
        assertThat(row.payable()).isEqualTo(eur("18000.00"));
        assertThat(row.periods())
                .containsExactly(
                        new Period(1, FIRST, FIRST.plusDays(9), 2, 5, 0, 2, 0, 2, 1, eur("9000.00")),
                        new Period(2, FIRST.plusDays(10), FIRST.plusDays(19), 3, 0, 0, 0, 2, 0, 0, eur("9000.00")));
        assertThat(row.periods()).extracting(Period::free).containsExactly(0, 1);
        assertThat(row.version()).isEqualTo(2);
    }

    @Test
    void aSubmissionShowsWhatBecameOfEachOutcomeAndWhy() {
        history.and(SUBMITTED);
        assertThat(history.row(submissions).verification()).isNull();

        history.and(VERIFIED);
        var verification = Objects.requireNonNull(history.row(submissions).verification());
        assertThat(verification.accepted()).isEqualTo(persons(1, 2));
        assertThat(verification.carriedOver()).isEqualTo(VERIFIED.carriedOver());
        assertThat(verification.refused()).isEqualTo(VERIFIED.refused());
        assertThat(verification.payable()).isEqualTo(eur("9000.00"));
    }

    @Test
    void theNumbersAreForTheFourPartiesAndThePseudonymsForNoneOfThem() {
        history.and(SUBMITTED, VERIFIED);
        var parties = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> party(number).value())
                .toList();

        assertThat(contracts.moneyOf(history.row(contracts))).containsExactlyInAnyOrderElementsOf(parties);
        assertThat(MoneyOf.event(SIGNED))
                .hasValueSatisfying(ids -> assertThat(ids).containsAll(parties));
        assertThat(submissions.moneyOf(history.row(submissions))).isEmpty();
        assertThat(MoneyOf.event(SUBMITTED)).hasValue(List.of());
        assertThat(MoneyOf.event(VERIFIED)).hasValue(List.of());
    }
}
