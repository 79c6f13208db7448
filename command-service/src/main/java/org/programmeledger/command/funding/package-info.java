/**
 * Funds: never more committed than received.
 *
 * <p>Read: FundCommand, FundState, FundDecider, FundRejection, Fund, FundHttp.
 */
@NullMarked
package org.programmeledger.command.funding;

import org.jspecify.annotations.NullMarked;
