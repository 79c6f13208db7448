package org.programmeledger.command.initiatives;

import java.util.Set;
import java.util.stream.Collectors;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** The phases of an initiative; what can be known in a phase exists only there. */
public sealed interface InitiativeState {

    /** There is no such initiative. */
    record Unknown() implements InitiativeState {}

    /** It is in the programme, in some phase, and serves some programme lines and themes. */
    record Known(ProgrammeId programme, PartyId initiator, Set<Code> lines, Set<Code> themes, Phase phase)
            implements InitiativeState {}

    /** The life cycle as far as it is built. */
    enum Phase {
        PROPOSED,
        ADOPTED,
        RUNNING
    }

    /** How an initiative follows from its events. */
    Fold<InitiativeEvent, InitiativeState> FOLD =
            new Fold<>(InitiativeEvent.class, new Unknown(), InitiativeState::evolve);

    private static InitiativeState evolve(InitiativeState state, InitiativeEvent event) {
        return switch (event) {
            case InitiativeRegistered registered ->
                new Known(
                        registered.programme(),
                        registered.initiator(),
                        Set.copyOf(registered.lines()),
                        registered.themes().stream().map(ThemeShare::theme).collect(Collectors.toUnmodifiableSet()),
                        Phase.PROPOSED);
            case InitiativeAdopted _ -> in(state, Phase.ADOPTED);
            case InitiativeStarted _ -> in(state, Phase.RUNNING);
        };
    }

    private static InitiativeState in(InitiativeState state, Phase phase) {
        return switch (state) {
            case Unknown unknown -> unknown;
            case Known(var programme, var initiator, var lines, var themes, var _) ->
                new Known(programme, initiator, lines, themes, phase);
        };
    }
}
