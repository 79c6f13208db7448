package org.programmeledger.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
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

    /** The date on which one of its events holds, where that is another than the one said for the whole command. */
    default @Nullable LocalDate dateOf(LedgerEvent event) {
        return null;
    }
}
