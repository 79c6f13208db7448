/**
 * What is decided: proposals, votes, conflicts of interest, mandates, escalations. Read: DecisionCommand, DecisionState,
 * DecisionDecider with Proposing, Naming, Voting, Conflicts and Settling, Adoption, DecisionRejection, Decision, ProposalHttp,
 * DecisionHttp; and CitedDecision, which every command passes.
 */
@NullMarked
package org.programmeledger.command.decisions;

import org.jspecify.annotations.NullMarked;
