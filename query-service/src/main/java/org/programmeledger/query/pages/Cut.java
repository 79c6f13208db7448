package org.programmeledger.query.pages;

import java.util.List;

/**
 * A list of which a page shows so many at the most; the API lists all of it.
 *
 * @param rows those that are shown
 * @param all how many there are
 */
record Cut<T>(List<T> rows, long all) {

    Cut {
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing to show. */
    public boolean none() {
        return rows.isEmpty();
    }

    /** Whether some are not shown. */
    public boolean isCut() {
        return all > rows.size();
    }
}
