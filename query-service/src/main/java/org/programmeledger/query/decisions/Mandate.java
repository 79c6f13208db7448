package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A mandate that is in force, with what is used of it. */
public record Mandate(@JsonUnwrapped ListedDecision decision, MandateUsage usage) {}
