package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person by pseudonym, with roles.
 *
 * @param kind HUMAN or MACHINE
 */
record PersonRow(String id, String kind, List<Term> terms) {

    /**
     * A role for a term.
     *
     * @param party whose seat or money, for roles that belong to a party
     * @param until the last day; absent for a term without an end
     * @param phase PROPOSED, GRANTED, DECLINED or ENDED
     */
    record Term(
            String role,
            @Nullable Ref party,
            LocalDate from,
            @Nullable LocalDate until,
            String phase) {}
}
