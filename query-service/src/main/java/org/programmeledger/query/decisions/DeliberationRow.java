package org.programmeledger.query.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/**
 * How a decision came about: all that was ever said, nothing replaced. Each list is in the order of the log.
 *
 * @param versions what was proposed
 * @param votes the votes on it, each with its counts
 * @param ballots all ballots, those that were replaced or are void included
 * @param conflicts the seats that declared a conflict of interest
 * @param challenges conflicts of interest that one seat saw in another
 * @param steps everything else that happened to it
 */
public record DeliberationRow(
        DecisionId id,
        List<Version> versions,
        List<HeldVote> votes,
        List<Ballot> ballots,
        List<Conflict> conflicts,
        List<Challenge> challenges,
        List<Happening> steps) {

    /**
     * When something was said, and why.
     *
     * @param position in the log
     * @param recordedAt UTC
     * @param on the effective date
     */
    public record When(
            long position,
            Instant recordedAt,
            LocalDate on,
            @Nullable String reason) {

        static When of(RecordedEvent event) {
            return new When(
                    event.position(),
                    event.recordedAt(),
                    event.metadata().effectiveOn(),
                    event.metadata().reason());
        }
    }

    /** What was proposed, by whom. */
    public record Version(int number, Proposal proposal, PersonId author, When when) {}

    /** A vote on a version, and how it was counted: more than once if a conflict came to light afterwards. */
    public record HeldVote(
            int version,
            int round,
            MeetingId meeting,
            List<SeatId> electorate,
            List<SeatId> conflicted,
            VotingRule rule,
            Instant closesAt,
            When opened,
            List<Count> counts) {}

    /**
     * A count.
     *
     * @param from the first day it holds; absent unless it was adopted
     */
    public record Count(
            Tally tally, Outcome outcome, @Nullable LocalDate from, When when) {}

    /** Whether a ballot counts in its vote. */
    public enum Standing {
        COUNTS,
        /** The seat voted again. */
        REPLACED,
        /** The seat has a conflict of interest. */
        VOID
    }

    /**
     * A ballot.
     *
     * @param voter who cast it, by pseudonym
     * @param proxy whether as the deputy of the seat's holder
     */
    public record Ballot(
            int version,
            int round,
            SeatId seat,
            PersonId voter,
            boolean proxy,
            Choice choice,
            Standing standing,
            When when) {

        Ballot as(Standing now) {
            return new Ballot(version, round, seat, voter, proxy, choice, now, when);
        }
    }

    /** A seat declared its conflict of interest. */
    public record Conflict(SeatId seat, PersonId declaredBy, When when) {}

    /**
     * A seat said that another has a conflict of interest.
     *
     * @param settled absent as long as nobody has
     */
    public record Challenge(
            SeatId seat,
            SeatId challenger,
            PersonId challengedBy,
            When when,
            @Nullable Settlement settled) {}

    /** How a challenge was settled. */
    public record Settlement(boolean upheld, PersonId settledBy, When when) {}

    /** What else can happen. */
    public enum What {
        WITHDRAWN,
        PUT_ON_AGENDA,
        TAKEN_OFF_AGENDA,
        DECIDED_UNDER_MANDATE,
        ADOPTED_BY_BOARD,
        REJECTED_BY_BOARD,
        ENTERED,
        STRUCK,
        ANNULLED
    }

    /**
     * Something that happened.
     *
     * @param about the meeting, the mandate, the supervisory board or the number in the register, as it fits
     * @param by who did it, by pseudonym, where the event says so
     */
    public record Happening(
            What what, @Nullable String about, @Nullable PersonId by, When when) {}
}
