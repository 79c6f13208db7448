package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;

/**
 * One programme in numbers.
 *
 * @param priorities proposed, or adopted on the day of the page
 * @param others the other programmes of this ledger
 * @param byLine an initiative with two lines counts in both
 * @param byTheme an initiative with two themes counts in both
 * @param byPhase in the order of the life cycle
 * @param money one per currency; empty before there is a fund
 */
record Overview(
        String id,
        LocalizedText name,
        String area,
        LocalDate from,
        LocalDate until,
        LocalizedText desiredPicture,
        List<Priority> priorities,
        List<Named> others,
        long initiatives,
        List<Count> byLine,
        List<Count> byTheme,
        List<PhaseCount> byPhase,
        long openIncidents,
        List<MoneyPhases> money) {

    /**
     * A priority of the programme.
     *
     * @param decision what adopts it; absent as long as it is proposed
     */
    record Priority(LocalizedText name, @Nullable Ref decision) {}

    /** Something of the programme that has a code or id and a name in both languages. */
    record Named(String code, LocalizedText name) {}

    /** How many initiatives serve a line or a theme. */
    record Count(Named what, long count) {

        /** The share of all initiatives in whole per cent, at most 100; 0 when there are none. */
        public long percentOf(long all) {
            return all == 0 ? 0 : Math.min(100, count * 100 / all);
        }
    }

    /**
     * How many initiatives are in a phase.
     *
     * @param phase PROPOSED, ADOPTED, RUNNING or STOPPED
     */
    record PhaseCount(String phase, long count) {

        public long percentOf(long all) {
            return all == 0 ? 0 : Math.min(100, count * 100 / all);
        }
    }
}
