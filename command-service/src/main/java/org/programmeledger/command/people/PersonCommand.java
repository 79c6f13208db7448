package org.programmeledger.command.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** Everything one can ask of a person's standing. {@code by} is who asks; {@code today} is the day in the ledger's zone. */
public sealed interface PersonCommand extends LedgerCommand {

    PersonId person();

    @Override
    default LedgerId target() {
        return person();
    }

    /** Make a pseudonym known. */
    record RegisterPerson(PersonId person, PersonKind kind) implements PersonCommand {}

    /** Propose a role for a term; without a last day, until it is ended. */
    record ProposeRole(
            PersonId person,
            AssignmentId assignment,
            Role role,
            @Nullable PartyId party,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId by,
            LocalDate today)
            implements PersonCommand {}

    /** Grant what another proposed. */
    record GrantRole(PersonId person, AssignmentId assignment, PersonId by, LocalDate today) implements PersonCommand {}

    /** Decline what was proposed. */
    record DeclineRole(PersonId person, AssignmentId assignment) implements PersonCommand {}

    /** End a role that was granted; yesterday as its last day ends it at once. */
    record EndRole(PersonId person, AssignmentId assignment, LocalDate lastDay, LocalDate today)
            implements PersonCommand {}
}
