package org.programmeledger.command.people;

import java.time.LocalDate;
import org.programmeledger.command.Fold;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.rights.Standing;

/** A person as the rules see one: the standing that rights are read from. */
public record PersonState(Standing standing) {

    /** How it follows from the person's events. */
    public static final Fold<PersonEvent, PersonState> FOLD =
            new Fold<>(PersonEvent.class, new PersonState(Standing.UNKNOWN), PersonState::evolve);

    /** Whether the person has a seat or role of this party on that day, and so an interest in what concerns it. */
    public boolean actsFor(PartyId party, LocalDate day) {
        return standing.on(day).stream().anyMatch(assignment -> party.equals(assignment.party()));
    }

    private PersonState evolve(PersonEvent event) {
        return new PersonState(standing.after(event));
    }
}
