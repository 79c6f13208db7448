package org.programmeledger.command.parties;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.city;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.parties.PartyType;

/** The command reaches the decider and its event comes back. */
class PartyTest {

    @Test
    void isRegistered() {
        new Wiring<>(Party.class, History.of())
                .given()
                .when(new RegisterParty(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, null, null))
                .expectEvents(city());
    }
}
