package org.programmeledger.events.coalition;

import java.util.List;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.people.PersonId;

/**
 * What somebody may decide for the coalition, as long as the decision that gives the mandate is in force.
 *
 * @param kinds what it may decide about
 * @param holder who decides, with a second person unless alone
 * @param limit the most for one recipient within the window, over all that is decided under this mandate
 * @param months how long the window is, in months, counted back from the day of the decision
 * @param alone whether the holder needs no second person
 */
public record MandateTerms(List<DecisionKind> kinds, PersonId holder, Money limit, int months, boolean alone) {

    /** Copies the list. */
    public MandateTerms {
        kinds = List.copyOf(kinds);
    }
}
