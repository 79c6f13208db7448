/** The money: funds, pledges, receipts and commitments. */
@NullMarked
package org.programmeledger.events.funding;

import org.jspecify.annotations.NullMarked;
