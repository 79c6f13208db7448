package org.programmeledger.command.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.city;
import static org.programmeledger.command.Verdict.accept;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyType;

class PartyDeciderTest {

    private static final String KVK = "24482120";
    private static final String OIN = "00000001001234567000";

    private static Verdict<PartyEvent> register(@Nullable String kvk, @Nullable String oin) {
        return PartyDecider.decide(new RegisterParty(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, kvk, oin));
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
}
