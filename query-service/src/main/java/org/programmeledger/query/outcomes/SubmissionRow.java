package org.programmeledger.query.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.Money;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.RefusedOutcome;
import org.programmeledger.events.outcomes.SubmissionId;

/**
 * Outcomes handed in together, by pseudonym, and what became of each.
 *
 * @param period the number of the period they were handed in for
 * @param verification what the verifier found; absent as long as nothing was found
 */
public record SubmissionRow(
        SubmissionId id,
        ContractId contract,
        int period,
        List<Pseudonym> outcomes,
        LocalDate submittedOn,
        @Nullable Verification verification,
        long changedAt) {

    /**
     * Which of them count.
     *
     * @param carriedOver those with a place in a later period
     * @param refused those that do not count, each with why
     * @param payable the tariff of those accepted
     * @param evidence the documents that show it
     */
    public record Verification(
            LocalDate on,
            List<Pseudonym> accepted,
            List<CarriedOver> carriedOver,
            List<RefusedOutcome> refused,
            Money payable,
            @Nullable String reason,
            List<Evidence> evidence) {}
}
