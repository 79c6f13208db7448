package org.programmeledger.events.parties;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;

/** What can happen to a party. */
public sealed interface PartyEvent extends LedgerEvent {

    PartyId party();

    @Override
    default String stream() {
        return party().value();
    }

    /**
     * An organisation became known to the ledger.
     *
     * @param name the organisation's public name, never a person's
     * @param kvk Chamber of Commerce number, 8 digits, if it has one
     * @param oin Dutch government organisation number, 20 digits, if it has one
     */
    @StoredAs("parties.party-registered")
    record PartyRegistered(
            PartyId party,
            String name,
            PartyType type,
            @Nullable String kvk,
            @Nullable String oin) implements PartyEvent {}

    /**
     * A party belongs to another, with which it counts as one recipient of money.
     *
     * @param partOf the party it belongs to
     */
    @StoredAs("parties.party-affiliated")
    record PartyAffiliated(PartyId party, PartyId partOf) implements PartyEvent {}
}
