package org.programmeledger.query.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.party;

import org.junit.jupiter.api.Test;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given registrations, then these are the parties. */
class PartyProjectionTest {

    private final PartyProjection projection = new PartyProjection();

    @Test
    void aPartyIsAsItWasRegistered() {
        var history = History.of(
                BoTu.established(PROGRAMME),
                new PartyRegistered(party(2), "Havensteder", PartyType.HOUSING_ASSOCIATION, "12345678", null));

        assertThat(history.row(projection))
                .isEqualTo(new PartyRow(
                        party(2), "Havensteder", PartyType.HOUSING_ASSOCIATION, "12345678", null, null, 0));
    }

    @Test
    void eachPartyHasItsRow() {
        var history = History.of(BoTu.registered(party(1), "One"), BoTu.registered(party(2), "Two"));

        assertThat(history.rows(projection, 1)).containsOnlyKeys(party(1).value());
        assertThat(history.rows(projection, 2)).containsOnlyKeys(party(1).value(), party(2).value());
    }
}
