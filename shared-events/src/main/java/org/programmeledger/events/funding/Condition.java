package org.programmeledger.events.funding;

import org.programmeledger.events.Code;

/** What must be the case before money of a commitment may be paid out (invariant 7). */
public record Condition(Code code, String text) {}
