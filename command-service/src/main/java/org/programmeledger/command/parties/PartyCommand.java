package org.programmeledger.command.parties;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

/** Everything one can ask of a party. */
public sealed interface PartyCommand {

    @TargetAggregateIdentifier
    PartyId party();

    /** Make an organisation known. */
    record RegisterParty(
            PartyId party,
            String name,
            PartyType type,
            @Nullable String kvk,
            @Nullable String oin) implements PartyCommand {}
}
