/**
 * Claims of effect: what somebody says an effect is worth. Never cash (invariant 6): nothing here names a fund. Read:
 * ClaimCommand, ClaimState, ClaimDecider, ClaimRejection, Claim, ClaimHttp.
 */
@NullMarked
package org.programmeledger.command.claims;

import org.jspecify.annotations.NullMarked;
