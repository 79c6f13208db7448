package org.programmeledger.events.outcomes;

import java.util.stream.Stream;
import org.programmeledger.events.parties.PartyId;

/**
 * Who is bound by an outcome contract.
 *
 * @param provider reaches the outcomes
 * @param investor pays beforehand, and bears the risk
 * @param payer pays for what is verified
 * @param verifier says what was reached, and is none of the others (invariant 13)
 */
public record Bond(PartyId provider, PartyId investor, PartyId payer, PartyId verifier) {

    /** Those who gain or lose by the outcome. */
    public Stream<PartyId> interested() {
        return Stream.of(provider, investor, payer);
    }
}
