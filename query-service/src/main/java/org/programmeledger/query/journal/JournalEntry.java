package org.programmeledger.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event's posting: its lines sum to zero per currency.
 *
 * @param position the log position of the event
 * @param type the stored name of the event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        long position,
        LocalDate effectiveOn,
        Instant recordedAt,
        String type,
        String fund,
        String subject,
        @Nullable String initiative,
        @Nullable String party,
        List<JournalLine> lines) {}
