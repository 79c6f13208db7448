package org.programmeledger.query.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.rights.Assignment;

/**
 * A person; {@code version} is its stream version.
 *
 * @param kind absent only for somebody who was never registered
 * @param assignments in the order in which they were proposed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonRow(PersonId id, @Nullable PersonKind kind, List<Assignment> assignments, long version) {

    /** The same person with only the roles that hold on a day. */
    public PersonRow on(LocalDate day) {
        return new PersonRow(
                id,
                kind,
                assignments.stream()
                        .filter(assignment -> assignment.holdsOn(day))
                        .toList(),
                version);
    }
}
