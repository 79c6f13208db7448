package org.programmeledger.events.coalition;

import java.time.LocalDate;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.parties.PartyId;

/**
 * What a decision uses of a mandate.
 *
 * @param mandate the decision that gives it
 * @param recipient who gets it; of parties that belong together, the one they all belong to
 * @param on the day of the decision
 */
public record MandateUse(DecisionId mandate, PartyId recipient, Money amount, LocalDate on) {}
