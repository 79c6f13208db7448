package org.programmeledger.query.pages;

import java.util.Map;
import org.programmeledger.query.decisions.DecisionStory;

/**
 * The whole story of a decision.
 *
 * @param shown what a list shows of it
 * @param story as the API tells it
 * @param names what the ids in it stand for: seats by the party that has them, meetings and decisions by their title
 */
record DecisionDetails(DecisionShown shown, DecisionStory story, Map<String, Ref> names) {

    DecisionDetails {
        names = Map.copyOf(names);
    }

    /** What an id stands for; itself, where nothing is known of it. */
    public Ref ref(Object id) {
        return names.getOrDefault(id.toString(), new Ref(id.toString(), null));
    }
}
