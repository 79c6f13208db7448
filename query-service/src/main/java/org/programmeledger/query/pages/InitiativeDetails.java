package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;

/**
 * An initiative with what it serves and the money committed to it.
 *
 * @param position the log position of its last event
 */
record InitiativeDetails(
        InitiativeRow initiative,
        String summary,
        List<Share> themes,
        List<LocalizedText> priorities,
        List<Commitment> commitments,
        long position) {

    /**
     * The part of an initiative that serves a theme.
     *
     * @param percent a plain decimal such as {@code 60.00}; the shares of an initiative add up to 100
     */
    record Share(LocalizedText theme, String percent) {}

    /**
     * Money that a fund promised to this initiative.
     *
     * @param released the part that became free again
     */
    record Commitment(Ref fund, LocalDate effectiveOn, long position, Money amount, Money released) {}
}
