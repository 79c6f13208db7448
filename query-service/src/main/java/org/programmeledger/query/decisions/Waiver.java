package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A waiver that is in force.
 *
 * @param uses what would have been refused without it, in the order of the log
 */
public record Waiver(@JsonUnwrapped ListedDecision decision, List<Used> uses) {

    /** Copies the list. */
    public Waiver {
        uses = List.copyOf(uses);
    }
}
