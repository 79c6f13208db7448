package org.programmeledger.events.initiatives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** What can happen to an initiative. */
public sealed interface InitiativeEvent extends LedgerEvent {

    InitiativeId initiative();

    @Override
    default String stream() {
        return initiative().value();
    }

    /** Proposed to the programme by a party, with the lines, themes and priorities it serves. */
    @StoredAs("initiatives.initiative-registered")
    record InitiativeRegistered(
            InitiativeId initiative,
            ProgrammeId programme,
            String name,
            String summary,
            InitiativeKind kind,
            List<Code> lines,
            List<ThemeShare> themes,
            List<Code> priorities,
            PartyId initiator)
            implements InitiativeEvent {}

    /** Adopted into the programme: from now on money may be committed to it. */
    @StoredAs("initiatives.initiative-adopted")
    record InitiativeAdopted(InitiativeId initiative) implements InitiativeEvent {}

    /** Work began. */
    @StoredAs("initiatives.initiative-started")
    record InitiativeStarted(InitiativeId initiative) implements InitiativeEvent {}

    /** It was stopped: no money is set aside for it any more. */
    @StoredAs("initiatives.initiative-stopped")
    record InitiativeStopped(InitiativeId initiative, DecisionId decision) implements InitiativeEvent {}

    /**
     * It goes on: when its money ends, or although it was stopped.
     *
     * @param until the last day for which that was decided, if it was said
     */
    @StoredAs("initiatives.initiative-continued")
    record InitiativeContinued(
            InitiativeId initiative,
            DecisionId decision,
            @Nullable LocalDate until) implements InitiativeEvent {}
}
