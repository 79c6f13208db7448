/** Funds with their balances, pledges and commitments, as of any position. */
@NullMarked
package org.programmeledger.query.funding;

import org.jspecify.annotations.NullMarked;
