package org.programmeledger.events.decisions;

import org.programmeledger.events.coalition.VotingRule;

/**
 * The arithmetic of a vote, in seats. A conflicted seat is out of every number but the first two (invariant 12).
 *
 * @param seats that had a vote when it was opened
 * @param conflicted of those, how many have a conflict of interest
 * @param eligible the seats without the conflicted ones
 * @param minimumEligible how many it takes to decide at all
 * @param quorum how many of the eligible had to cast a ballot
 * @param cast how many did
 * @param votesFor ballots for
 * @param votesAgainst ballots against
 * @param abstentions ballots that abstain
 * @param majority how many of the votes for and against had to be for
 */
public record Tally(
        int seats,
        int conflicted,
        int eligible,
        int minimumEligible,
        int quorum,
        int cast,
        int votesFor,
        int votesAgainst,
        int abstentions,
        int majority) {

    /** Counts under a rule. */
    public static Tally of(
            VotingRule rule, int seats, int conflicted, int votesFor, int votesAgainst, int abstentions) {
        int eligible = seats - conflicted;
        return new Tally(
                seats,
                conflicted,
                eligible,
                rule.minimumEligible(),
                rule.quorum().of(eligible),
                votesFor + votesAgainst + abstentions,
                votesFor,
                votesAgainst,
                abstentions,
                rule.majority().of(votesFor + votesAgainst));
    }

    /**
     * What it comes to.
     *
     * @param again whether a vote on this version has failed for want of a quorum before
     */
    public Outcome outcome(boolean again) {
        if (eligible < minimumEligible) {
            return Outcome.ESCALATED;
        }
        if (cast < quorum) {
            return again ? Outcome.ESCALATED : Outcome.QUORUM_NOT_REACHED;
        }
        return votesFor >= majority && votesFor > 0 ? Outcome.ADOPTED : Outcome.REJECTED;
    }
}
