/**
 * Events that a view could not take in: parked with their successors, shown, retried, never skipped. Start with {@link
 * org.programmeledger.query.parked.Parking}.
 */
@NullMarked
package org.programmeledger.query.parked;

import org.jspecify.annotations.NullMarked;
