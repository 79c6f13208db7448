package org.programmeledger.query.pages;

import java.util.Map;
import org.programmeledger.query.decisions.DecisionStory;
import org.programmeledger.query.decisions.Used;

/**
 * The whole story of a decision.
 *
 * @param shown what a list shows of it
 * @param story as the API tells it
 * @param uses what was done under it, those that do not stand included, in the order of the log
 * @param names what the ids in it stand for: seats by the party that has them, meetings and decisions by their title, and
 *     what the uses are about
 */
record DecisionDetails(DecisionShown shown, DecisionStory story, Cut<Used> uses, Map<String, Ref> names) {

    DecisionDetails {
        names = Map.copyOf(names);
    }

    /** What an id stands for; itself, where nothing is known of it. */
    public Ref ref(Object id) {
        return names.getOrDefault(id.toString(), new Ref(id.toString(), null));
    }
}
