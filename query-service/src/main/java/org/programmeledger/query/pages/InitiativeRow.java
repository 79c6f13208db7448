package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;

/**
 * An initiative in a list.
 *
 * @param kind LOCAL_INITIATIVE, PROGRAMME_ACTIVITY or BREAKTHROUGH_DOSSIER
 * @param phase PROPOSED, ADOPTED, RUNNING or STOPPED
 * @param course what was decided last about its going on; absent where nothing was
 */
record InitiativeRow(
        String id,
        String name,
        String kind,
        String phase,
        List<LocalizedText> lines,
        Ref initiator,
        @Nullable Course course) {

    /**
     * That it was stopped, in the phase of that name, or goes on.
     *
     * @param until the last day for which it was decided that it goes on, if that was said
     */
    record Course(Ref decision, @Nullable LocalDate until) {}
}
