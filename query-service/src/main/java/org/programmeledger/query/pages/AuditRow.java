package org.programmeledger.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;

/**
 * One event: who, when, effective when, on whose behalf, why, caused by what.
 *
 * @param type its stored name, for example {@code funding.receipt-recorded}
 * @param actor pseudonymous id
 * @param role in which the actor did it, if one was needed
 * @param causation the id of the command that caused it
 */
record AuditRow(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        String type,
        Ref stream,
        String actor,
        @Nullable Role role,
        @Nullable Ref onBehalfOf,
        @Nullable String reason,
        String causation) {}
