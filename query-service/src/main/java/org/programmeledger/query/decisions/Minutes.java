package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.decisions.DeliberationRow.HeldVote;
import org.programmeledger.query.meetings.MeetingRow;

/**
 * What a meeting came to: computed, never typed.
 *
 * @param meeting with its attendance and proxies
 * @param items what was on its agenda or voted on in it, in the order of the agenda, then of the proposals
 */
public record Minutes(@JsonUnwrapped MeetingRow meeting, List<MinutesItem> items) {

    /**
     * A proposal of the meeting.
     *
     * @param title of the version that was voted on last in this meeting, or of the last one there is
     * @param onAgenda whether it is still on the agenda
     * @param votes those that were held in this meeting, each with its counts: the arithmetic and the outcome
     * @param number in the register, if it ever entered it
     */
    public record MinutesItem(
            DecisionId decision,
            DecisionKind kind,
            String title,
            boolean onAgenda,
            List<HeldVote> votes,
            DecisionRow.Phase phase,
            @Nullable Integer number) {}
}
