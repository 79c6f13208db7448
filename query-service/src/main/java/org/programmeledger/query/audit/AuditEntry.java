package org.programmeledger.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.people.Role;

/**
 * One event of the log as an auditor reads it.
 *
 * @param position its place in the one order of the ledger
 * @param effectiveOn the date on which the fact holds, as the actor said it
 * @param actor pseudonymous id of who did it
 * @param role in which the actor was allowed to do it; absent where none was needed, and before there were roles
 * @param onBehalfOf the party whose seat or money that role is about
 * @param causation the command that caused it
 * @param correlation shared by everything that followed from one request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        int revision,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        @Nullable Role role,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable String decision,
        String causation,
        String correlation,
        List<Evidence> evidence) {}
