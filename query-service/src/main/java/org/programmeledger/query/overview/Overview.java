package org.programmeledger.query.overview;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;

/**
 * A programme at a glance. Lines, themes and phases without initiatives are there with zero: what gets nothing is an
 * answer too.
 *
 * @param money one entry per currency in which the programme has a fund; empty if there is no fund
 */
public record Overview(
        ProgrammeId programme,
        LocalizedText name,
        long initiatives,
        List<PhaseCount> byPhase,
        List<ItemCount> byLine,
        List<ItemCount> byTheme,
        long openIncidents,
        List<MoneyTotals> money) {

    /** How many initiatives are in a phase. */
    public record PhaseCount(Phase phase, long initiatives) {}

    /** How many initiatives serve a line or theme. */
    public record ItemCount(Code code, LocalizedText name, long initiatives) {}

    /** The money of all funds of one currency: free = received − committed; pledged is never spendable. */
    public record MoneyTotals(
            String currency, long funds, Money pledged, Money received, Money committed, Money free) {}
}
