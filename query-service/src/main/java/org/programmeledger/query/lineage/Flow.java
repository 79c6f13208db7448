package org.programmeledger.query.lineage;

import org.programmeledger.events.funding.Place;

/**
 * What an entry moved and still stands of it, all reversals taken off.
 *
 * @param startsAt how much of the same entry goes to the same pocket before this, in minor units
 * @param minor in minor units; never zero
 */
record Flow(Entry entry, Place from, Place to, long startsAt, long minor) {}
