package org.programmeledger.events.coalition;

/**
 * When a vote decides.
 *
 * @param quorum the part of the eligible seats that has to cast a ballot; an abstention counts here
 * @param majority the part of the votes for and against that has to be for; an abstention does not count here
 * @param minimumEligible with fewer eligible seats the coalition cannot decide (worked example 7)
 */
public record VotingRule(Share quorum, Share majority, int minimumEligible) {}
