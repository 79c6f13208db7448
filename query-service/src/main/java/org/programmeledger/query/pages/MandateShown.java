package org.programmeledger.query.pages;

import java.util.Map;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.query.decisions.MandateUsage;

/**
 * A mandate that is in force, with what is used of it.
 *
 * @param names what the ids in its use stand for
 */
record MandateShown(DecisionShown decision, MandateTerms terms, MandateUsage usage, Map<String, Ref> names) {

    MandateShown {
        names = Map.copyOf(names);
    }

    /** What an id stands for; itself, where nothing is known of it. */
    public Ref ref(Object id) {
        return names.getOrDefault(id.toString(), new Ref(id.toString(), null));
    }
}
