package org.programmeledger.command.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionRejection.ContradictsDecision;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.people.PersonId;

/** What is adopted enters the register of the coalition, in the same append. */
final class Adoption {

    private Adoption() {}

    /** The first day a proposal holds if it is adopted today: nothing is decided for the past. */
    static LocalDate firstDay(Proposal proposal, LocalDate today) {
        var from = proposal.from();
        return from == null || from.isBefore(today) ? today : from;
    }

    /** What in the register speaks against it (invariant 16); null if nothing does. */
    static @Nullable DecisionRejection contradiction(Proposal proposal, LocalDate from, Formed coalition) {
        var other = coalition.contradicted(proposal, from);
        return other == null ? null : new ContradictsDecision(other.decision(), other.number());
    }

    /** Its entry, under the next number. */
    static DecisionEntered entry(
            DecisionId id,
            Proposed state,
            Formed coalition,
            LocalDate from,
            @Nullable MandateUse use,
            @Nullable PersonId approver) {
        var proposal = state.proposal();
        return new DecisionEntered(
                state.coalition(),
                id,
                coalition.nextNumber(),
                proposal.kind(),
                proposal.subject(),
                proposal.amount(),
                from,
                proposal.until(),
                proposal.supersedes(),
                proposal.mandate(),
                use,
                state.author(),
                approver);
    }
}
