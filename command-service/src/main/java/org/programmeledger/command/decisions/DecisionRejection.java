package org.programmeledger.command.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** The rules of decisions, in order of precedence. */
sealed interface DecisionRejection extends Rejection {

    /** What is cited was not proposed, not adopted, annulled, or counted out. */
    record DecisionNotEntered(DecisionId decision) implements DecisionRejection {}

    record UnknownCoalition(CoalitionId coalition) implements DecisionRejection {}

    /** What has come so far cannot be done with it. */
    record DecisionIsIn(Phase phase, List<Phase> needed) implements DecisionRejection {}

    /** Only who proposed it changes it or takes it back. */
    record NotTheProposer(PersonId author) implements DecisionRejection {}

    /** What a decision of this kind has to name. */
    record ProposalIncomplete(DecisionKind kind, List<String> missing) implements DecisionRejection {}

    /** What a decision of this kind cannot have. */
    record ProposalOutOfPlace(DecisionKind kind, List<String> members) implements DecisionRejection {}

    /** All other rules hold for everybody. */
    record RuleNotWaivable(Code item, List<Code> waivable) implements DecisionRejection {}

    record UnknownPriority(Code priority) implements DecisionRejection {}

    record UnknownFund(FundId fund) implements DecisionRejection {}

    record UnknownInitiative(InitiativeId initiative) implements DecisionRejection {}

    record UnknownIncident(IncidentId incident) implements DecisionRejection {}

    record UnknownParty(PartyId party) implements DecisionRejection {}

    record UnknownPerson(PersonId person) implements DecisionRejection {}

    /** A coalition decides about its own programme. */
    record OfAnotherProgramme(ProgrammeId programme, ProgrammeId coalitionProgramme) implements DecisionRejection {}

    record WrongCurrency(String currency, String fundCurrency) implements DecisionRejection {}

    record TermEndsBeforeItBegins(LocalDate from, LocalDate until) implements DecisionRejection {}

    /** It is not in the register, not yet in force, or not any more. */
    record DecisionNotInForce(DecisionId decision, LocalDate on) implements DecisionRejection {}

    /** A decision about the same matter holds; a proposal has to say that it supersedes it (invariant 16). */
    record ContradictsDecision(DecisionId decision, int number) implements DecisionRejection {}

    /** A paper of this ledger is named that is not there; {@code paper} is as the proposal names it. */
    record PaperNotFiled(String paper) implements DecisionRejection {}

    /** What is named is one paper, and the hash is of another. */
    record PaperHashDiffers(PaperId paper, String stated, String filed) implements DecisionRejection {}

    record UnknownMeeting(MeetingId meeting) implements DecisionRejection {}

    record MeetingOfAnotherCoalition(MeetingId meeting, CoalitionId coalition) implements DecisionRejection {}

    record MeetingIsOver(Instant ends, boolean cancelled) implements DecisionRejection {}

    record MeetingNotBegun(Instant begins, Instant now) implements DecisionRejection {}

    record OnTheAgendaBefore(MeetingId meeting) implements DecisionRejection {}

    record NotOnTheAgenda(MeetingId meeting) implements DecisionRejection {}

    /** A vote closes after it opened, and before its meeting ends. */
    record VoteClosesAtTheWrongTime(Instant closesAt, Instant now, Instant meetingEnds) implements DecisionRejection {}

    /** Ballots count until the vote closes, by the ledger's clock. */
    record VoteIsClosed(Instant closesAt) implements DecisionRejection {}

    /** The proposal was amended: what was read is not what is voted on (invariant 15). */
    record BallotOnAnotherVersion(int version, int current) implements DecisionRejection {}

    /** Nobody held it when the vote opened, or it is of another coalition. */
    record SeatWithoutVote(SeatId seat) implements DecisionRejection {}

    /** Its conflict of interest is known: it is out of numerator and denominator (invariant 12). */
    record SeatInConflict(SeatId seat) implements DecisionRejection {}

    /** Neither holder of the seat on this day, nor the holder's deputy in this meeting. */
    record NotEntitledToVote(SeatId seat, LocalDate on) implements DecisionRejection {}

    /** Time is not up, and these seats may still vote. */
    record VoteStillOpen(Instant closesAt, List<SeatId> missing) implements DecisionRejection {}

    record NotTheHolder(SeatId seat, LocalDate on) implements DecisionRejection {}

    record SeatChallengesItself(SeatId seat) implements DecisionRejection {}

    record ChallengePending(SeatId seat, SeatId challenger) implements DecisionRejection {}

    record NoChallengePending(SeatId seat) implements DecisionRejection {}

    /** The chair settles challenges, but none of its own; then the supervisory board does. */
    record MayNotSettle(@Nullable SeatId chair, PartyId supervisoryBoard) implements DecisionRejection {}

    record NoMandate(DecisionId decision, DecisionKind kind) implements DecisionRejection {}

    record MandateNotForKind(DecisionKind kind, List<DecisionKind> kinds) implements DecisionRejection {}

    /** What counts per recipient needs one. */
    record RecipientNeeded() implements DecisionRejection {}

    record MandateInAnotherCurrency(String currency, String mandateCurrency) implements DecisionRejection {}

    /** Neither who proposes nor who approves holds the mandate. */
    record NotTheMandateHolder(DecisionId mandate) implements DecisionRejection {}

    /** Author and approver are two persons, under whatever role (four eyes). */
    record AuthorMayNotApprove(PersonId author) implements DecisionRejection {}

    /** Nobody decides on their own item (invariant 12). */
    record DecidesOnOwnItem(PersonId person, PartyId party) implements DecisionRejection {}

    /**
     * Above it, the coalition decides (worked example 6). Of parties that belong together, the recipient is the one they
     * all belong to, so that splitting an amount does not escape the limit.
     */
    record MandateExceeded(PartyId recipient, Money asked, Money used, Money limit, Money left)
            implements DecisionRejection {}

    record NotTheSupervisoryBoard(PartyId party, PartyId supervisoryBoard) implements DecisionRejection {}

    /** The chair or the supervisory board annuls. */
    record MayNotAnnul(@Nullable SeatId chair, PartyId supervisoryBoard) implements DecisionRejection {}

    /** Something was done under it: it can be superseded, not annulled. */
    record DecisionIsUsed(DecisionId decision) implements DecisionRejection {}
}
