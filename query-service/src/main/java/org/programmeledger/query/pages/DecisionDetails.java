package org.programmeledger.query.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.papers.PaperId;
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
