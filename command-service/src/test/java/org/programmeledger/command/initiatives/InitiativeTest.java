package org.programmeledger.command.initiatives;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.share;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.initiatives.InitiativeCommand.AdoptInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.RegisterInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StartInitiative;
import org.programmeledger.command.initiatives.InitiativeRejection.WrongPhase;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;

/** Each command reaches the decider and its events come back. */
class InitiativeTest {

    private static final InitiativeId INITIATIVE = initiative(1);
    private static final InitiativeRegistered REGISTERED = proposed(INITIATIVE, PROGRAMME, share("social", "100"));

    private final Wiring<Initiative> initiative = new Wiring<>(Initiative.class, History.of(BoTu.world()));

    @Test
    void isRegistered() {
        initiative
                .given()
                .when(new RegisterInitiative(
                        INITIATIVE,
                        PROGRAMME,
                        "West Practice",
                        "Learning on the job",
                        InitiativeKind.BREAKTHROUGH_DOSSIER,
                        codes("baseline"),
                        List.of(share("social", "100")),
                        List.of(),
                        CITY))
                .expectEvents(REGISTERED);
    }

    @Test
    void isAdoptedAndStarted() {
        initiative
                .given(REGISTERED)
                .when(new AdoptInitiative(INITIATIVE), Wiring.ifMatch(0))
                .expectEvents(new InitiativeAdopted(INITIATIVE));
        initiative
                .given(REGISTERED, new InitiativeAdopted(INITIATIVE))
                .when(new StartInitiative(INITIATIVE), Wiring.ifMatch(1))
                .expectEvents(new InitiativeStarted(INITIATIVE));
    }

    @Test
    void aRefusalLeavesNoTrace() {
        initiative.refuses(
                initiative.given(REGISTERED).when(new StartInitiative(INITIATIVE)),
                new WrongPhase(Phase.PROPOSED, Phase.ADOPTED));
    }

    @Test
    void theVersionThatWasSeenMustBeTheVersion() {
        initiative.isStale(initiative.given(REGISTERED).when(new AdoptInitiative(INITIATIVE), Wiring.ifMatch(1)));
    }
}
