package org.programmeledger.query.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A proposal or decision in a list.
 *
 * @param number in the register; absent unless it was ever adopted
 * @param phase how far it has come
 * @param standing how it stands on the day of the page; absent unless it was ever adopted
 * @param amount the most that may be moved under it
 * @param from the first day it holds; absent unless it was adopted and not struck
 * @param until the last day it holds, if it ends
 * @param position the log position of its last event
 */
record DecisionShown(
        String id,
        @Nullable Integer number,
        String kind,
        String title,
        String phase,
        @Nullable String standing,
        @Nullable Ref fund,
        @Nullable Ref initiative,
        @Nullable Ref recipient,
        @Nullable Money amount,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate proposedOn,
        long position) {}
