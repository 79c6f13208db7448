package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.query.agenda.PromiseSum;

/**
 * The promises radar.
 *
 * @param sums of all that is within the filter, on this page or not
 */
record Radar(WaitingList promises, List<PromiseSum> sums) {

    Radar {
        sums = List.copyOf(sums);
    }
}
