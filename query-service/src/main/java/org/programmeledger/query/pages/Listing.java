package org.programmeledger.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param next the cursor of the next page; absent on the last
 */
record Listing<T>(List<T> rows, @Nullable String next) {

    Listing {
        rows = List.copyOf(rows);
    }
}
