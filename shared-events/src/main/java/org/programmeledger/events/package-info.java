/** What every event of the ledger shares: ids, money, texts, metadata and the names under which events are stored. */
@NullMarked
package org.programmeledger.events;

import org.jspecify.annotations.NullMarked;
