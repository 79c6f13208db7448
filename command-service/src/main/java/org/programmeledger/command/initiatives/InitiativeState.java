package org.programmeledger.command.initiatives;

import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** The phases of an initiative; what can be known in a phase exists only there. */
public sealed interface InitiativeState {

    /** There is no such initiative. */
    record Unknown() implements InitiativeState {}

    /**
     * It is in the programme, in some phase, and serves some programme lines and themes.
     *
     * @param decisions by which it was stopped and continued
     */
    record Known(
            ProgrammeId programme,
            PartyId initiator,
            Set<Code> lines,
            Set<Code> themes,
            Phase phase,
            PSet<DecisionId> decisions)
            implements InitiativeState {

        private Known in(Phase next) {
            return new Known(programme, initiator, lines, themes, next, decisions);
        }

        private Known by(DecisionId decision) {
            return new Known(programme, initiator, lines, themes, phase, decisions.plus(decision));
        }
    }

    /** The life cycle as far as it is built. */
    enum Phase {
        PROPOSED,
        ADOPTED,
        RUNNING,
        STOPPED
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
                        Phase.PROPOSED,
                        HashTreePSet.empty());
            case InitiativeAdopted _ -> known(state).in(Phase.ADOPTED);
            case InitiativeStarted _ -> known(state).in(Phase.RUNNING);
            case InitiativeStopped stopped -> known(state).in(Phase.STOPPED).by(stopped.decision());
            case InitiativeContinued continued -> {
                var known = known(state);
                // What was stopped runs again; what was adopted and has not begun still has to begin.
                yield known.in(known.phase() == Phase.STOPPED ? Phase.RUNNING : known.phase())
                        .by(continued.decision());
            }
        };
    }

    private static Known known(InitiativeState state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("a stream begins with its registration");
            case Known known -> known;
        };
    }
}
