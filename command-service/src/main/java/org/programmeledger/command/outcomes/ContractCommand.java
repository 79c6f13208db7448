package org.programmeledger.command.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** Everything one can ask of an outcome contract. */
public sealed interface ContractCommand extends LedgerCommand {

    ContractId contract();

    @Override
    default LedgerId target() {
        return contract();
    }

    /** Write down what four parties agreed. */
    record SignContract(
            ContractId contract,
            InitiativeId initiative,
            Bond bond,
            Code outcome,
            String description,
            Money tariff,
            List<CappedPeriod> periods)
            implements ContractCommand {}

    /**
     * Say with whom the outcome was reached.
     *
     * @param provider for whom it is said
     * @param period its number, from 1
     * @param by who hands it in
     */
    record SubmitOutcomes(
            ContractId contract,
            SubmissionId submission,
            PartyId provider,
            int period,
            List<Pseudonym> outcomes,
            PersonId by,
            LocalDate today)
            implements ContractCommand {

        @Override
        public PartyId concernedParty() {
            return provider;
        }
    }

    /**
     * Say which of them were found shown.
     *
     * @param verifier for whom it is said
     * @param confirmed of the outcomes submitted; the others are refused
     * @param by who verified them
     */
    record VerifyOutcomes(
            ContractId contract,
            SubmissionId submission,
            PartyId verifier,
            List<Pseudonym> confirmed,
            PersonId by,
            LocalDate today)
            implements ContractCommand {

        @Override
        public PartyId concernedParty() {
            return verifier;
        }
    }
}
