package org.programmeledger.events.outcomes;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * What can happen to an outcome contract (social impact bond; domain page, section 2). What is payable is information, never
 * cash by itself: it is paid by a commitment of a fund.
 */
public sealed interface ContractEvent extends LedgerEvent {

    ContractId contract();

    @Override
    default String stream() {
        return contract().value();
    }

    /**
     * Four parties agreed what is paid for which outcome.
     *
     * @param outcome names the outcome
     * @param description what it is, in the words of the contract
     * @param tariff what is paid for each person with whom it is reached
     * @param periods in order of time, numbered from 1
     */
    @StoredAs("outcomes.contract-signed")
    record ContractSigned(
            ContractId contract,
            ProgrammeId programme,
            InitiativeId initiative,
            Bond bond,
            Code outcome,
            String description,
            Money tariff,
            List<CappedPeriod> periods)
            implements ContractEvent {}

    /**
     * The provider says with whom the outcome was reached in a period. Nothing counts before it is verified.
     *
     * @param period its number
     * @param outcomes each once
     * @param submittedBy who handed it in, and may not verify it
     */
    @StoredAs("outcomes.outcomes-submitted")
    record OutcomesSubmitted(
            ContractId contract, SubmissionId submission, int period, List<Pseudonym> outcomes, PersonId submittedBy)
            implements ContractEvent {}

    /**
     * The verifier said which of them count. Each outcome that was submitted is in one of the lists.
     *
     * @param period the number of the period it was submitted for
     * @param accepted they have a place under the cap of that period
     * @param carriedOver they have a place under the cap of a later period
     * @param refused they do not count
     * @param payable the tariff of those accepted
     */
    @StoredAs("outcomes.outcomes-verified")
    record OutcomesVerified(
            ContractId contract,
            SubmissionId submission,
            int period,
            List<Pseudonym> accepted,
            List<CarriedOver> carriedOver,
            List<RefusedOutcome> refused,
            Money payable,
            PersonId verifiedBy)
            implements ContractEvent {}
}
