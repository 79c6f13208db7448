package org.programmeledger.command.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.parties.PartyId;

/** The rules of outcome contracts, in order of precedence. That an outcome does not count is no refusal of a command. */
sealed interface ContractRejection extends Rejection {

    record UnknownInitiative(InitiativeId initiative) implements ContractRejection {}

    record UnknownParty(PartyId party) implements ContractRejection {}

    /** A verifier is independent of provider, investor and payer (invariant 13). */
    record VerifierNotIndependent(PartyId verifier) implements ContractRejection {}

    record PeriodEndsBeforeItBegins(LocalDate from, LocalDate until) implements ContractRejection {}

    /** A period begins after the one before it has ended. */
    record PeriodsNotInOrder(LocalDate until, LocalDate from) implements ContractRejection {}

    /** Only the provider of the contract submits outcomes. */
    record NotTheProvider(PartyId party, PartyId provider) implements ContractRejection {}

    record UnknownPeriod(int period, int periods) implements ContractRejection {}

    /** Nothing can have been reached in a period that has not begun. */
    record PeriodHasNotBegun(LocalDate from, LocalDate today) implements ContractRejection {}

    /** Each person once. */
    record OutcomesNamedTwice(List<Pseudonym> outcomes) implements ContractRejection {}

    /** Only the verifier of the contract verifies. */
    record NotTheVerifier(PartyId party, PartyId verifier) implements ContractRejection {}

    record UnknownSubmission(SubmissionId submission) implements ContractRejection {}

    /** A submission is verified once; an outcome that was refused may be submitted again. */
    record SubmissionVerifiedAlready(SubmissionId submission) implements ContractRejection {}

    /** Who handed it in does not verify it (invariant 12). */
    record SubmitterMayNotVerify() implements ContractRejection {}

    /** Nor does who acts for a party that gains or loses by it (invariant 13). */
    record VerifierHasAnInterest(PartyId party) implements ContractRejection {}

    record OutcomesNotSubmitted(List<Pseudonym> outcomes) implements ContractRejection {}
}
