package org.programmeledger.command;

import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;

/**
 * The states of other aggregates that a rule reads. Each reading becomes a guard: the append fails, and the command is
 * decided again, when the stream that was read has moved meanwhile. So a rule that spans two aggregates holds at the
 * moment of append (design, section 3) without a lock on the one that is only read.
 */
@FunctionalInterface
public interface References {

    /** The state of an aggregate; the fold's start if there is no such stream. */
    <E extends LedgerEvent, S> S stateOf(LedgerId id, Fold<E, S> fold);
}
