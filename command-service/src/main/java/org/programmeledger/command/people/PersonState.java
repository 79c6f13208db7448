package org.programmeledger.command.people;

import org.programmeledger.command.Fold;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.rights.Standing;

/** A person as the rules see one: the standing that rights are read from. */
record PersonState(Standing standing) {

    /** How it follows from the person's events. */
    static final Fold<PersonEvent, PersonState> FOLD =
            new Fold<>(PersonEvent.class, new PersonState(Standing.UNKNOWN), PersonState::evolve);

    private PersonState evolve(PersonEvent event) {
        return new PersonState(standing.after(event));
    }
}
