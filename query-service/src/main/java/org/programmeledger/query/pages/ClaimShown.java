package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;

/**
 * A claim that an effect is worth money, and the claims it must not be added up with.
 *
 * @param effect the code of the effect
 * @param group the affected group, if it is limited to one
 * @param accepted absent unless it was accepted
 * @param phase RECORDED, ACCEPTED, REJECTED or WITHDRAWN
 * @param position the log position of its last event
 */
record ClaimShown(
        String id,
        String kind,
        Ref initiative,
        String effect,
        Ref beneficiary,
        @Nullable LocalizedText group,
        LocalDate from,
        LocalDate until,
        Money claimed,
        @Nullable Money accepted,
        String method,
        Ref author,
        @Nullable Ref assessor,
        List<Evidence> evidence,
        String phase,
        List<Overlap> overlaps,
        long position) {

    /** Another claim on the same effect. */
    record Overlap(String id, Ref author, Money claimed) {}
}
