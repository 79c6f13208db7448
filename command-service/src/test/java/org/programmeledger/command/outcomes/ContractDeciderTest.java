package org.programmeledger.command.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.contract;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.submission;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;
import static org.programmeledger.command.outcomes.Bonds.BOND;
import static org.programmeledger.command.outcomes.Bonds.TODAY;
import static org.programmeledger.command.outcomes.Bonds.persons;
import static org.programmeledger.command.outcomes.Bonds.signed;
import static org.programmeledger.command.outcomes.Bonds.years;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.outcomes.ContractCommand.SignContract;
import org.programmeledger.command.outcomes.ContractCommand.SubmitOutcomes;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.command.outcomes.ContractRejection.NotTheProvider;
import org.programmeledger.command.outcomes.ContractRejection.NotTheVerifier;
import org.programmeledger.command.outcomes.ContractRejection.OutcomesNamedTwice;
import org.programmeledger.command.outcomes.ContractRejection.OutcomesNotSubmitted;
import org.programmeledger.command.outcomes.ContractRejection.PeriodEndsBeforeItBegins;
import org.programmeledger.command.outcomes.ContractRejection.PeriodHasNotBegun;
import org.programmeledger.command.outcomes.ContractRejection.PeriodsNotInOrder;
import org.programmeledger.command.outcomes.ContractRejection.SubmissionVerifiedAlready;
import org.programmeledger.command.outcomes.ContractRejection.SubmitterMayNotVerify;
import org.programmeledger.command.outcomes.ContractRejection.UnknownInitiative;
import org.programmeledger.command.outcomes.ContractRejection.UnknownParty;
import org.programmeledger.command.outcomes.ContractRejection.UnknownPeriod;
import org.programmeledger.command.outcomes.ContractRejection.UnknownSubmission;
import org.programmeledger.command.outcomes.ContractRejection.VerifierHasAnInterest;
import org.programmeledger.command.outcomes.ContractRejection.VerifierNotIndependent;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.RefusedOutcome;
import org.programmeledger.events.outcomes.RefusedOutcome.Why;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** Given what happened to an outcome contract, when a command, then events or the rule that said no. */
class ContractDeciderTest {

    private final History history = Bonds.world().history();

    private Verdict<ContractEvent> when(ContractCommand command) {
        return ContractDecider.decide(command, history.stateOf(command.contract(), ContractState.FOLD), history);
    }

    private static SignContract signing(Bond bond, List<CappedPeriod> periods) {
        var signed = signed(1);
        return new SignContract(
                contract(1), initiative(1), bond, signed.outcome(), signed.description(), signed.tariff(), periods);
    }

    private static SubmitOutcomes submitting(PartyId provider, int period, int... persons) {
        return new SubmitOutcomes(contract(1), submission(1), provider, period, persons(persons), person(1), TODAY);
    }

    private static VerifyOutcomes verifying(long submission, int... confirmed) {
        return new VerifyOutcomes(
                contract(1), submission(submission), BOND.verifier(), persons(confirmed), person(2), TODAY);
    }

    private static OutcomesSubmitted submitted(long submission, int period, int... persons) {
        return new OutcomesSubmitted(contract(1), submission(submission), period, persons(persons), person(1));
    }

    /** Carries out a verification that must be accepted, and answers what it said. */
    private OutcomesVerified verified(long submission, int... confirmed) {
        var accepted = (Verdict.Accepted<ContractEvent>) when(verifying(submission, confirmed));
        var event = (OutcomesVerified) accepted.events().getFirst();
        history.and(event);
        return event;
    }

    @Test
    void fourPartiesSign() {
        assertThat(when(signing(BOND, years(2, 3)))).isEqualTo(accept(signed(2, 3)));
        assertThat(when(signing(new Bond(NOBODY, BOND.investor(), BOND.payer(), BOND.verifier()), years(1))))
                .isEqualTo(refuse(new UnknownParty(NOBODY)));
        assertThat(when(signing(new Bond(BOND.provider(), BOND.investor(), BOND.payer(), NOBODY), years(1))))
                .isEqualTo(refuse(new UnknownParty(NOBODY)));
        var elsewhere = new SignContract(
                contract(1), initiative(9), BOND, signed(1).outcome(), "In work", eur("1.00"), years(1));
        assertThat(when(elsewhere)).isEqualTo(refuse(new UnknownInitiative(initiative(9))));
    }

    @Test
    void aVerifierIsNeitherProviderNorInvestorNorPayer() { // invariant 13
        var verifier = BOND.verifier();

        assertThat(Stream.of(
                        new Bond(verifier, BOND.investor(), BOND.payer(), verifier),
                        new Bond(BOND.provider(), verifier, BOND.payer(), verifier),
                        new Bond(BOND.provider(), BOND.investor(), verifier, verifier)))
                .allSatisfy(bond -> assertThat(when(signing(bond, years(1))))
                        .isEqualTo(refuse(new VerifierNotIndependent(verifier))));
    }

    @Test
    void periodsFollowOneAnother() {
        var year = years(5).getFirst();
        var backwards = new CappedPeriod(year.until(), year.from(), 5);
        var sameDay = new CappedPeriod(year.until(), year.until().plusYears(1), 5);

        assertThat(when(signing(BOND, List.of(backwards))))
                .isEqualTo(refuse(new PeriodEndsBeforeItBegins(year.until(), year.from())));
        assertThat(when(signing(BOND, List.of(year, sameDay))))
                .isEqualTo(refuse(new PeriodsNotInOrder(year.until(), year.until())));
    }

    @Test
    void theProviderSubmitsForAPeriodThatHasBegunEachPersonOnce() {
        var begins = TODAY.plusDays(1);
        var later = new CappedPeriod(begins, begins, 1);
        history.and(signed(2));

        assertThat(when(submitting(BOND.provider(), 1, 1, 2))).isEqualTo(accept(submitted(1, 1, 1, 2)));
        assertThat(when(submitting(BOND.investor(), 1, 1)))
                .isEqualTo(refuse(new NotTheProvider(BOND.investor(), BOND.provider())));
        assertThat(when(submitting(BOND.provider(), 0, 1))).isEqualTo(refuse(new UnknownPeriod(0, 1)));
        assertThat(when(submitting(BOND.provider(), 2, 1))).isEqualTo(refuse(new UnknownPeriod(2, 1)));
        assertThat(when(submitting(BOND.provider(), 1, 1, 2, 1, 1)))
                .isEqualTo(refuse(new OutcomesNamedTwice(persons(1))));
        var future = Bonds.world().history();
        var signed = (Verdict.Accepted<ContractEvent>) when(signing(BOND, List.of(later)), future);
        future.and(signed.events().getFirst());
        assertThat(when(submitting(BOND.provider(), 1, 1), future))
                .isEqualTo(refuse(new PeriodHasNotBegun(begins, TODAY)));
    }

    private static Verdict<ContractEvent> when(ContractCommand command, History history) {
        return ContractDecider.decide(command, history.stateOf(command.contract(), ContractState.FOLD), history);
    }

    @Test
    void whatIsConfirmedUnderTheCapIsPayableAtTheTariff() {
        history.and(signed(2), submitted(1, 1, 1, 2));

        assertThat(when(verifying(1, 1, 2)))
                .isEqualTo(accept(new OutcomesVerified(
                        contract(1),
                        submission(1),
                        1,
                        persons(1, 2),
                        List.of(),
                        List.of(),
                        eur("9000.00"),
                        person(2))));
    }

    @Test
    void beyondTheCapOutcomesAreCarriedOverInTheOrderOfTheirSubmissionToTheNextPeriodWithAPlace() {
        history.and(signed(2, 1, 0, 1), submitted(1, 1, 5, 4, 3, 2, 1));

        var verified = verified(1, 1, 2, 3, 4, 5);

        assertThat(verified.accepted()).isEqualTo(persons(5, 4));
        assertThat(verified.carriedOver())
                .containsExactly(new CarriedOver(Bonds.person(3), 2), new CarriedOver(Bonds.person(2), 4));
        assertThat(verified.refused()).containsExactly(new RefusedOutcome(Bonds.person(1), Why.NO_PLACE_LEFT));
        assertThat(verified.payable()).isEqualTo(eur("9000.00"));
    }

    @Test
    void whatWasCarriedOverTakesItsPlaceInTheLaterPeriod() {
        history.and(signed(1, 2), submitted(1, 1, 1, 2), submitted(2, 2, 3, 4));
        verified(1, 1, 2);

        var second = verified(2, 3, 4);

        assertThat(second.accepted()).isEqualTo(persons(3));
        assertThat(second.refused()).containsExactly(new RefusedOutcome(Bonds.person(4), Why.NO_PLACE_LEFT));
    }

    @Test
    void aPersonCountsOnceInTheWholeContract() {
        history.and(signed(1, 5), submitted(1, 1, 1, 2), submitted(2, 2, 1, 2, 3));
        verified(1, 1, 2);

        var second = verified(2, 1, 2, 3);

        assertThat(second.accepted()).isEqualTo(persons(3));
        assertThat(second.refused())
                .containsExactly(
                        new RefusedOutcome(Bonds.person(1), Why.COUNTED_ALREADY),
                        new RefusedOutcome(Bonds.person(2), Why.COUNTED_ALREADY));
    }

    @Test
    void whatIsNotConfirmedIsRefusedAndMayBeSubmittedAgain() {
        history.and(signed(5), submitted(1, 1, 1, 2), submitted(2, 1, 2));

        assertThat(verified(1, 1).refused()).containsExactly(new RefusedOutcome(Bonds.person(2), Why.NOT_CONFIRMED));
        assertThat(verified(2, 2).accepted()).isEqualTo(persons(2));
    }

    @Test
    void theVerifierVerifiesEachSubmissionOnce() {
        history.and(signed(5), submitted(1, 1, 1, 2));
        var stranger = new VerifyOutcomes(contract(1), submission(1), BOND.payer(), persons(1), person(2), TODAY);

        assertThat(when(stranger)).isEqualTo(refuse(new NotTheVerifier(BOND.payer(), BOND.verifier())));
        assertThat(when(verifying(2, 1))).isEqualTo(refuse(new UnknownSubmission(submission(2))));
        assertThat(when(verifying(1, 3, 1, 9))).isEqualTo(refuse(new OutcomesNotSubmitted(persons(3, 9))));
        verified(1, 1);
        assertThat(when(verifying(1, 1, 2))).isEqualTo(refuse(new SubmissionVerifiedAlready(submission(1))));
    }

    @Test
    void whoSubmittedOrActsForAnInterestedPartyDoesNotVerify() { // invariants 12 and 13
        history.and(signed(5), submitted(1, 1, 1));
        var submitter = new VerifyOutcomes(contract(1), submission(1), BOND.verifier(), persons(1), person(1), TODAY);
        assertThat(when(submitter)).isEqualTo(refuse(new SubmitterMayNotVerify()));

        actsFor(BOND.verifier(), 1, TODAY);
        assertThat(when(verifying(1, 1))).isInstanceOf(Verdict.Accepted.class);
        actsFor(BOND.payer(), 2, TODAY.minusDays(1));
        assertThat(when(verifying(1, 1))).as("no longer").isInstanceOf(Verdict.Accepted.class);
        actsFor(BOND.investor(), 3, TODAY);
        assertThat(when(verifying(1, 1))).isEqualTo(refuse(new VerifierHasAnInterest(BOND.investor())));
    }

    private void actsFor(PartyId party, long number, LocalDate until) {
        var assignment = new AssignmentId(id(AssignmentId.PREFIX, number));
        var from = TODAY.minusYears(1);
        history.and(
                new PersonRegistered(person(2), PersonKind.HUMAN),
                new RoleProposed(person(2), assignment, Role.FUNDER, party, from, until, person(9)),
                new RoleGranted(person(2), assignment, from, person(9)));
    }
}
