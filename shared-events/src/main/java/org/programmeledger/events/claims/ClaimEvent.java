package org.programmeledger.events.claims;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * What can happen to a claim that an effect is worth money. It names no fund, and no amount of it is ever posted
 * (invariant 6). The documents that show it are the evidence in the metadata.
 */
public sealed interface ClaimEvent extends LedgerEvent {

    ClaimId claim();

    @Override
    default String stream() {
        return claim().value();
    }

    /**
     * Somebody claims that an initiative had an effect that is worth money.
     *
     * @param value what it is worth, by the author
     * @param method how the value was computed
     * @param author who claims it
     * @param mechanism the financing mechanism that builds on it, if one does
     * @param recordedBy who wrote it down, and may not assess it
     */
    @StoredAs("claims.claim-recorded")
    record ClaimRecorded(
            ClaimId claim,
            ProgrammeId programme,
            InitiativeId initiative,
            ClaimKind kind,
            Effect effect,
            Money value,
            Code method,
            PartyId author,
            @Nullable FinancingMechanism mechanism,
            PersonId recordedBy)
            implements ClaimEvent {}

    /**
     * Somebody else than the author finds it shown.
     *
     * @param value what it is worth, by the assessor: at most what was claimed
     */
    @StoredAs("claims.claim-accepted")
    record ClaimAccepted(ClaimId claim, Money value, PartyId assessor, PersonId assessedBy) implements ClaimEvent {}

    /** Somebody else than the author finds it not shown. */
    @StoredAs("claims.claim-rejected")
    record ClaimRejected(ClaimId claim, PartyId assessor, PersonId assessedBy) implements ClaimEvent {}

    /** The author takes it back, also after it was accepted. */
    @StoredAs("claims.claim-withdrawn")
    record ClaimWithdrawn(ClaimId claim) implements ClaimEvent {}
}
