package org.programmeledger.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.programmeledger.events.LedgerId;

/** What one can ask of an aggregate; each feature has a sealed family of these. */
public interface LedgerCommand {

    /** The aggregate that is asked. */
    @TargetAggregateIdentifier
    LedgerId target();
}
