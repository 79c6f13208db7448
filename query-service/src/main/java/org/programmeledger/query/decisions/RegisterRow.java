package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;

/**
 * What of an entry of the register is for everybody: that it is there, what kind it is and when it holds. No money, no
 * people, no votes.
 *
 * @param item the priority, the indicator or the rule that it is about
 * @param until the last day it holds by its own words, if it ends
 * @param supersedes what holds no longer from its first day on
 * @param struck whether it was annulled or counted out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterRow(
        DecisionId id,
        CoalitionId coalition,
        DecisionKind kind,
        @Nullable Code item,
        LocalDate from,
        @Nullable LocalDate until,
        List<DecisionId> supersedes,
        boolean struck) {

    RegisterRow strike() {
        return new RegisterRow(id, coalition, kind, item, from, until, supersedes, true);
    }
}
