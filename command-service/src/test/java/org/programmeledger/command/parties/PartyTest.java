package org.programmeledger.command.parties;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.city;
import static org.programmeledger.command.BoTu.party;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.parties.PartyCommand.AffiliateParty;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;

/** Each command reaches the decider and its event comes back. */
class PartyTest {

    @Test
    void isRegistered() {
        new Wiring<>(Party.class, History.of())
                .given()
                .when(new RegisterParty(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, null, null))
                .expectEvents(city());
    }

    @Test
    void isAffiliated() {
        var whole = new PartyRegistered(party(2), "Gemeente", PartyType.MUNICIPALITY, null, null);
        new Wiring<>(Party.class, History.of(whole))
                .given(city())
                .when(new AffiliateParty(CITY, party(2)))
                .expectEvents(new PartyAffiliated(CITY, party(2)));
    }
}
