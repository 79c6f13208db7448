package org.programmeledger.query.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/**
 * A decision as it stands, from its proposal on.
 *
 * @param proposal what the current version says
 * @param proposalVersion the number of that version, from 1
 * @param author who proposed or last amended it, by pseudonym
 * @param proposedOn the effective date of its proposal
 * @param agenda the meetings it is on the agenda of
 * @param vote the last vote on the current version, open or counted
 * @param conflicted the seats that declared a conflict of interest, or of which one was found
 * @param tally the arithmetic of the last count of that vote
 * @param entry its place in the register; absent unless it was adopted
 * @param changedAt the log position of its last change, that of its entry included
 * @param version its stream version
 */
public record DecisionRow(
        DecisionId id,
        CoalitionId coalition,
        Proposal proposal,
        int proposalVersion,
        PersonId author,
        LocalDate proposedOn,
        Phase phase,
        List<MeetingId> agenda,
        @Nullable Vote vote,
        List<SeatId> conflicted,
        @Nullable Tally tally,
        @Nullable RegisterEntry entry,
        long changedAt,
        long version) {

    /** How far it has come. Whether what was adopted is in force is for its {@link InForce} to say. */
    public enum Phase {
        PROPOSED,
        VOTING,
        QUORUM_NOT_REACHED,
        ESCALATED,
        ADOPTED,
        REJECTED,
        WITHDRAWN,
        ANNULLED;

        static Phase after(Outcome outcome) {
            return switch (outcome) {
                case ADOPTED -> ADOPTED;
                case REJECTED -> REJECTED;
                case QUORUM_NOT_REACHED -> QUORUM_NOT_REACHED;
                case ESCALATED -> ESCALATED;
            };
        }
    }

    /**
     * A vote on a version.
     *
     * @param round 1, or 2 after a vote without quorum
     * @param electorate the seats that have a vote
     * @param conflicted of those, the seats whose own item it is
     * @param closesAt ballots count until this instant, UTC
     * @param voted the seats that cast a ballot
     */
    public record Vote(
            int round,
            MeetingId meeting,
            VotingRule rule,
            List<SeatId> electorate,
            List<SeatId> conflicted,
            Instant closesAt,
            List<SeatId> voted) {}

    /**
     * Its place in the register.
     *
     * @param number counted from 1 in each coalition
     * @param from the first day it holds
     * @param until the last day it holds by its own words, if it ends
     * @param supersedes what holds no longer from then on
     * @param superseding whether it still takes the place of others: it names some, and was not struck
     * @param use what it uses of a mandate, if it was taken under one
     * @param approver who decided with the author, or for the supervisory board; absent if the coalition voted
     * @param struck whether it was annulled, or a recount did not adopt it
     */
    public record RegisterEntry(
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            List<DecisionId> supersedes,
            boolean superseding,
            @Nullable MandateUse use,
            @Nullable PersonId approver,
            boolean struck) {

        RegisterEntry strike() {
            return new RegisterEntry(number, from, until, supersedes, false, use, approver, true);
        }
    }

    /** The seats that are out of its vote, whatever the reason. */
    List<SeatId> out() {
        var own = vote == null ? List.<SeatId>of() : vote.conflicted();
        return Stream.concat(own.stream(), conflicted.stream()).distinct().toList();
    }

    /** Whether a ballot of this seat would count at this instant, and there is none yet. */
    boolean waitsFor(SeatId seat, Instant now) {
        return phase == Phase.VOTING
                && vote != null
                && now.isBefore(vote.closesAt())
                && vote.electorate().contains(seat)
                && !vote.voted().contains(seat)
                && !out().contains(seat);
    }
}
