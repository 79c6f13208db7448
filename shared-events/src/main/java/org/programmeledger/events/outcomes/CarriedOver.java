package org.programmeledger.events.outcomes;

/**
 * An outcome that was verified but found no place under the cap of its period, and takes one in a later period.
 *
 * @param period the number of that period
 */
public record CarriedOver(Pseudonym outcome, int period) {}
