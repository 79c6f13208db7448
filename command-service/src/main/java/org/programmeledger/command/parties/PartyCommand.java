package org.programmeledger.command.parties;

import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

/** Everything one can ask of a party. */
public sealed interface PartyCommand extends LedgerCommand {

    PartyId party();

    @Override
    default LedgerId target() {
        return party();
    }

    /** Make an organisation known. */
    record RegisterParty(
            PartyId party,
            String name,
            PartyType type,
            @Nullable String kvk,
            @Nullable String oin) implements PartyCommand {}

    /** Say that it belongs to another party, with which it counts as one recipient; replaces what was said before. */
    record AffiliateParty(PartyId party, PartyId partOf) implements PartyCommand {}
}
