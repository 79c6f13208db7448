package org.programmeledger.query.pages;

import java.util.Map;
import org.programmeledger.query.decisions.Minutes;

/**
 * A meeting with its minutes.
 *
 * @param minutes as the API computes them
 * @param names what the ids in it stand for: seats by the party that has them
 */
record MeetingDetails(Minutes minutes, Map<String, Ref> names) {

    MeetingDetails {
        names = Map.copyOf(names);
    }

    /** What an id stands for; itself, where nothing is known of it. */
    public Ref ref(Object id) {
        return names.getOrDefault(id.toString(), new Ref(id.toString(), null));
    }
}
