package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.LocalizedText;

/**
 * An incident as classified last.
 *
 * @param happenedOn the effective date of its recording
 * @param severity LOW, MODERATE or HIGH
 * @param phase OPEN or CLOSED
 * @param position the log position of its last event
 */
record IncidentRow(
        String id,
        LocalizedText type,
        LocalDate happenedOn,
        LocalizedText areaCell,
        String severity,
        List<LocalizedText> groups,
        String phase,
        long position) {}
