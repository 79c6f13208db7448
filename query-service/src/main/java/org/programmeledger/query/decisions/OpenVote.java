package org.programmeledger.query.decisions;

import java.time.Instant;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.meetings.MeetingId;

/**
 * A vote in which a seat has not voted yet.
 *
 * @param proposalVersion the version the ballot must name
 * @param proxy whether the person who asks votes as deputy of the seat's holder
 * @param closesAt ballots count until this instant, UTC
 */
public record OpenVote(
        DecisionId decision,
        int proposalVersion,
        DecisionKind kind,
        String title,
        MeetingId meeting,
        int round,
        SeatId seat,
        boolean proxy,
        Instant closesAt) {}
