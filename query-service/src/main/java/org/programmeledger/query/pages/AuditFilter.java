package org.programmeledger.query.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; an absent member does not restrict.
 *
 * @param stream the id of an aggregate
 * @param actor pseudonymous id of a person or machine
 * @param type stored name of an event type
 * @param from first day of recording, in {@link AsOf#ZONE}
 * @param until last day of recording, in {@link AsOf#ZONE}
 */
record AuditFilter(
        @Nullable String stream,
        @Nullable String actor,
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String cursor) {

    /** Whether anything but the cursor restricts. */
    public boolean restricts() {
        return stream != null || actor != null || type != null || from != null || until != null;
    }
}
