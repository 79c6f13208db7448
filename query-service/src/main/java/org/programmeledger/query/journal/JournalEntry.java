package org.programmeledger.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event's posting: its lines sum to zero per currency, and per date. What a correction changes is that of its entry: the
 * lines that it takes out say what they had instead.
 *
 * @param position the log position of the event
 * @param type the stored name of the event
 * @param kind the stored name of the event whose money it is; another than {@code type} in a reversal and a correction
 * @param subject the id of the entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        long position,
        LocalDate effectiveOn,
        Instant recordedAt,
        String type,
        String kind,
        String fund,
        String subject,
        @Nullable String initiative,
        @Nullable String party,
        List<JournalLine> lines) {}
