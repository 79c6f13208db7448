package org.programmeledger.command.decisions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** Everything one can ask of a decision. {@code by} is who asks; {@code now} and {@code today} are the ledger's clock. */
public sealed interface DecisionCommand extends LedgerCommand {

    DecisionId decision();

    @Override
    default LedgerId target() {
        return decision();
    }

    /** Propose something to a coalition. */
    record ProposeDecision(
            DecisionId decision, CoalitionId coalition, Proposal proposal, PersonId author, LocalDate today)
            implements DecisionCommand {}

    /** Change what is proposed: a new version, on which nobody has voted. */
    record AmendProposal(DecisionId decision, Proposal proposal, PersonId by, LocalDate today)
            implements DecisionCommand {}

    /** Take the proposal back. */
    record WithdrawProposal(DecisionId decision, PersonId by) implements DecisionCommand {}

    /** Put it on the agenda of a meeting or written round that is not over. */
    record AddToAgenda(DecisionId decision, MeetingId meeting, Instant now) implements DecisionCommand {}

    /** Take it off an agenda. */
    record TakeOffAgenda(DecisionId decision, MeetingId meeting) implements DecisionCommand {}

    /**
     * Open the vote in a meeting that has begun.
     *
     * @param closesAt until when ballots count; when the meeting ends, if it is not said
     */
    record OpenVote(
            DecisionId decision,
            MeetingId meeting,
            @Nullable Instant closesAt,
            Instant now,
            LocalDate today) implements DecisionCommand {}

    /**
     * Vote for a seat.
     *
     * @param version the version of the proposal that was read
     */
    record CastBallot(
            DecisionId decision, int version, SeatId seat, Choice choice, PersonId by, Instant now, LocalDate today)
            implements DecisionCommand {}

    /** Declare that the seat one holds has a conflict of interest. */
    record DeclareConflict(DecisionId decision, SeatId seat, PersonId by, LocalDate today) implements DecisionCommand {}

    /** Say that another seat has one. */
    record ChallengeSeat(DecisionId decision, SeatId seat, SeatId challenger, PersonId by, LocalDate today)
            implements DecisionCommand {}

    /** Settle a challenge, as the chair; as the supervisory board where it is the chair's own. */
    record SettleChallenge(DecisionId decision, SeatId seat, boolean upheld, PersonId by, LocalDate today)
            implements DecisionCommand {}

    /** Count the ballots, when time is up or no ballot is missing. */
    record CloseVote(DecisionId decision, Instant now, LocalDate today) implements DecisionCommand {}

    /**
     * Decide it under a mandate, without a vote.
     *
     * @param mandate the decision that gives the mandate
     */
    record ApproveUnderMandate(DecisionId decision, DecisionId mandate, PersonId by, LocalDate today)
            implements DecisionCommand {}

    /** Decide what the coalition could not, as its supervisory board. */
    record DecideEscalation(
            DecisionId decision, PartyId supervisoryBoard, boolean adopted, PersonId by, LocalDate today)
            implements DecisionCommand {

        @Override
        public PartyId concernedParty() {
            return supervisoryBoard;
        }
    }

    /** Take a decision back under which nothing was done, as the chair or the supervisory board. */
    record AnnulDecision(DecisionId decision, PersonId by, LocalDate today) implements DecisionCommand {}
}
