package org.programmeledger.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;

/**
 * One event with all that is stored of it.
 *
 * @param version its number within its stream, from 1
 * @param revision the revision of its stored shape
 * @param decision the decision cited, if any
 * @param payload the stored text, exactly
 */
record AuditDetails(
        AuditRow event,
        String eventId,
        long version,
        int revision,
        @Nullable String decision,
        String correlation,
        List<Evidence> evidence,
        String payload) {}
