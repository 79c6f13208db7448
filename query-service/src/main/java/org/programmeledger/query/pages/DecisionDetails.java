package org.programmeledger.query.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.query.decisions.DecisionStory;

/**
 * The whole story of a decision.
 *
 * @param shown what a list shows of it
 * @param story as the API tells it
 * @param names what the ids in it stand for: seats by the party that has them, meetings and decisions by their title
 */
record DecisionDetails(DecisionShown shown, DecisionStory story, Map<String, Ref> names) {

    private static final String PAPERS = "/v1/papers/";

    DecisionDetails {
        names = Map.copyOf(names);
    }

    /** Where a paper of this ledger is read; absent for one that is elsewhere. */
    public @Nullable String href(Evidence paper) {
        var id = paper.uri().startsWith(PAPERS) ? paper.uri().substring(PAPERS.length()) : "";
        return PaperId.isValid(id) ? "/papers/" + id : null;
    }

    /** What an id stands for; itself, where nothing is known of it. */
    public Ref ref(Object id) {
        return names.getOrDefault(id.toString(), new Ref(id.toString(), null));
    }
}
