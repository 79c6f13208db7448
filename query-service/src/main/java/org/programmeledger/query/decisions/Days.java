package org.programmeledger.query.decisions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Today;
import org.programmeledger.query.ReadPoint;
import org.springframework.stereotype.Component;

/** Of which day and instant a question is, where it does not say: of the past that it asks about, or of now. */
@Component
public class Days {

    private static final LocalDate FIRST = LocalDate.of(2, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Today today;

    Days(Today today) {
        this.today = today;
    }

    /** The day that was asked for; one that no calendar of the ledger has is the first or the last there is. */
    public LocalDate of(@Nullable LocalDate asked, ReadPoint at) {
        if (asked != null) {
            return asked.isBefore(FIRST) ? FIRST : asked.isAfter(LAST) ? LAST : asked;
        }
        return at.past() ? today.dayOf(at.recordedAt()) : today.date();
    }

    /** The instant of the question. */
    public Instant instant(ReadPoint at) {
        return at.past() ? at.recordedAt() : today.instant();
    }
}
