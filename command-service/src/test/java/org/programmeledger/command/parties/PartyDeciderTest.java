package org.programmeledger.command.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.city;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.parties.PartyCommand.AffiliateParty;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.command.parties.PartyRejection.PartyBelongsToItself;
import org.programmeledger.command.parties.PartyRejection.UnknownParty;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

class PartyDeciderTest {

    private static final String KVK = "24482120";
    private static final String OIN = "00000001001234567000";

    private static Verdict<PartyEvent> register(@Nullable String kvk, @Nullable String oin) {
        return PartyDecider.decide(
                new RegisterParty(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, kvk, oin), History.of());
    }

    private static Verdict.Accepted<PartyEvent> registered(@Nullable String kvk, @Nullable String oin) {
        return accept(new PartyRegistered(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, kvk, oin));
    }

    @Test
    void aPartyWithoutNumbersClaimsNothing() {
        assertThat(register(null, null)).isEqualTo(accept(city()));
    }

    @Test
    void eachRegistrationNumberIsClaimed() {
        assertThat(register(KVK, null)).isEqualTo(registered(KVK, null).claiming("kvk-number", KVK));
        assertThat(register(null, OIN)).isEqualTo(registered(null, OIN).claiming("oin-number", OIN));
        assertThat(register(KVK, OIN))
                .isEqualTo(registered(KVK, OIN).claiming("kvk-number", KVK).claiming("oin-number", OIN));
    }

    @Test
    void aPartyBelongsToAnotherAndNeverToItself() {
        var history = History.of(registered(party(2)), registered(party(3)), new PartyAffiliated(party(3), party(2)));
        assertThat(PartyDecider.decide(new AffiliateParty(party(2), CITY), history))
                .isEqualTo(refuse(new UnknownParty(CITY)));
        for (var member : List.of(party(2), party(3))) {
            assertThat(PartyDecider.decide(new AffiliateParty(party(2), member), history))
                    .isEqualTo(refuse(new PartyBelongsToItself(party(2))));
        }
        history.and(city());
        assertThat(PartyDecider.decide(new AffiliateParty(party(2), CITY), history))
                .isEqualTo(accept(new PartyAffiliated(party(2), CITY)));
        assertThat(PartyState.whole(party(3), history.and(new PartyAffiliated(party(2), CITY))))
                .isEqualTo(CITY);
    }

    private static PartyRegistered registered(PartyId party) {
        return new PartyRegistered(party, "Partij", PartyType.OTHER, null, null);
    }
}
