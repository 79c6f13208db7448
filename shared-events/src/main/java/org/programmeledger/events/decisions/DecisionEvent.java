package org.programmeledger.events.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** What can happen to a decision, from its proposal until it holds no longer. Versions count from 1. */
public sealed interface DecisionEvent extends LedgerEvent {

    DecisionId decision();

    @Override
    default String stream() {
        return decision().value();
    }

    /** A proposal was made: version 1. */
    @StoredAs("decisions.decision-proposed")
    record DecisionProposed(DecisionId decision, CoalitionId coalition, Proposal proposal, PersonId author)
            implements DecisionEvent {}

    /** It was changed: ballots on an earlier version do not count for this one. */
    @StoredAs("decisions.proposal-amended")
    record ProposalAmended(DecisionId decision, int version, Proposal proposal, PersonId author)
            implements DecisionEvent {}

    /** It will not be decided. */
    @StoredAs("decisions.proposal-withdrawn")
    record ProposalWithdrawn(DecisionId decision, int version) implements DecisionEvent {}

    /** It was put on the agenda of a meeting or written round. */
    @StoredAs("decisions.put-on-agenda")
    record PutOnAgenda(DecisionId decision, MeetingId meeting) implements DecisionEvent {}

    /** It was taken off the agenda. */
    @StoredAs("decisions.taken-off-agenda")
    record TakenOffAgenda(DecisionId decision, MeetingId meeting) implements DecisionEvent {}

    /**
     * A vote on a version was opened.
     *
     * @param round 1, or 2 after a vote without quorum
     * @param meeting where it is held, or the written round
     * @param electorate the seats that have a vote: those that somebody holds on that day
     * @param conflicted of those, the seats whose party it is about: nobody decides on their own item (invariant 12)
     * @param closesAt ballots count until this instant
     */
    @StoredAs("decisions.vote-opened")
    record VoteOpened(
            DecisionId decision,
            int version,
            int round,
            MeetingId meeting,
            List<SeatId> electorate,
            List<SeatId> conflicted,
            VotingRule rule,
            Instant closesAt)
            implements DecisionEvent {

        /** Copies the lists. */
        public VoteOpened {
            electorate = List.copyOf(electorate);
            conflicted = List.copyOf(conflicted);
        }
    }

    /**
     * A seat voted; replaces what it voted before on this version (invariant 15).
     *
     * @param voter who cast it
     * @param proxy whether as the deputy of the seat's holder
     */
    @StoredAs("decisions.ballot-cast")
    record BallotCast(DecisionId decision, int version, SeatId seat, PersonId voter, boolean proxy, Choice choice)
            implements DecisionEvent {}

    /** A seat declared its conflict of interest: it is out of numerator and denominator, and its ballot is void. */
    @StoredAs("decisions.conflict-declared")
    record ConflictDeclared(DecisionId decision, SeatId seat, PersonId declaredBy) implements DecisionEvent {}

    /** A seat says that another has a conflict of interest; nothing changes until that is settled. */
    @StoredAs("decisions.conflict-challenged")
    record ConflictChallenged(DecisionId decision, SeatId seat, SeatId challenger, PersonId challengedBy)
            implements DecisionEvent {}

    /**
     * The chair settled a challenge.
     *
     * @param upheld whether the seat has a conflict of interest
     */
    @StoredAs("decisions.challenge-settled")
    record ChallengeSettled(DecisionId decision, SeatId seat, boolean upheld, PersonId settledBy)
            implements DecisionEvent {}

    /**
     * The vote was counted: when it closed, and again when a conflict came to light afterwards.
     *
     * @param from the first day it holds; absent unless it was adopted
     */
    @StoredAs("decisions.vote-counted")
    record VoteCounted(
            DecisionId decision,
            int version,
            Tally tally,
            Outcome outcome,
            @Nullable LocalDate from) implements DecisionEvent {}

    /**
     * It was taken under a mandate, by its holder and a second person, or by the holder alone where the mandate says so.
     *
     * @param approver who approved what the author had proposed; never the author, unless alone
     * @param from the first day it holds
     */
    @StoredAs("decisions.decided-under-mandate")
    record DecidedUnderMandate(DecisionId decision, int version, MandateUse use, PersonId approver, LocalDate from)
            implements DecisionEvent {}

    /**
     * The supervisory board decided what the coalition could not.
     *
     * @param from the first day it holds; absent unless it was adopted
     */
    @StoredAs("decisions.escalation-decided")
    record EscalationDecided(
            DecisionId decision,
            PartyId supervisoryBoard,
            boolean adopted,
            PersonId decidedBy,
            @Nullable LocalDate from)
            implements DecisionEvent {}

    /** It holds no longer, and nothing was done under it. */
    @StoredAs("decisions.decision-annulled")
    record DecisionAnnulled(DecisionId decision) implements DecisionEvent {}
}
