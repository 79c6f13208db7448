package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal or decision, and how long it holds.
 *
 * @param inForce absent unless it was ever adopted
 */
public record ListedDecision(
        @JsonUnwrapped DecisionRow decision, @Nullable InForce inForce) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return inForce != null && inForce.on(day);
    }
}
