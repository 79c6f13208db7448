package org.programmeledger.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;

/** What one can ask of an aggregate; each feature has a sealed family of these. */
public interface LedgerCommand {

    /** The aggregate that is asked. */
    @TargetAggregateIdentifier
    LedgerId target();

    /** The party it is about, where the permission table asks for the person's own; absent where it never does. */
    default @Nullable PartyId concernedParty() {
        return null;
    }
}
