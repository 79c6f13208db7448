package org.programmeledger.events.decisions;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.incidents.IncidentId;

/**
 * The observation or incident that moves to an adjustment (invariant 9); at least one of them.
 *
 * @param observation the document that shows what was observed
 */
public record Motive(
        @Nullable IncidentId incident, @Nullable Evidence observation) {}
