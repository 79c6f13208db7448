package org.programmeledger.command.outcomes;

import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Money;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.people.PersonId;

/** An outcome contract as its rules see it: not there yet, or signed with all that counts so far. */
sealed interface ContractState {

    /** There is no such contract. */
    record Unsigned() implements ContractState {}

    /**
     * What was agreed and what counts.
     *
     * @param counted the persons who have a place, in any period; grows without being copied
     * @param taken how many places are taken in each period, by its number
     */
    record Signed(
            Bond bond,
            Money tariff,
            List<CappedPeriod> periods,
            PMap<SubmissionId, Submission> submissions,
            PSet<Pseudonym> counted,
            PMap<Integer, Integer> taken)
            implements ContractState {

        /** How many places are free in the period of this number. */
        int free(int period) {
            return periods.get(period - 1).cap() - taken.getOrDefault(period, 0);
        }
    }

    /** Outcomes handed in together for one period. */
    record Submission(int period, List<Pseudonym> outcomes, PersonId submittedBy, boolean verified) {}

    /** How a contract follows from its events. */
    Fold<ContractEvent, ContractState> FOLD = new Fold<>(ContractEvent.class, new Unsigned(), ContractState::evolve);

    private static ContractState evolve(ContractState state, ContractEvent event) {
        return switch (state) {
            case Unsigned _ ->
                event instanceof ContractSigned contract
                        ? new Signed(
                                contract.bond(),
                                contract.tariff(),
                                contract.periods(),
                                HashTreePMap.empty(),
                                HashTreePSet.empty(),
                                HashTreePMap.empty())
                        : state;
            case Signed contract ->
                switch (event) {
                    case ContractSigned _ -> contract;
                    case OutcomesSubmitted(ContractId _, var id, var period, var outcomes, var by) ->
                        with(contract, id, new Submission(period, outcomes, by, false));
                    case OutcomesVerified verified -> verified(contract, verified);
                };
        };
    }

    private static Signed verified(Signed contract, OutcomesVerified verified) {
        var counted = contract.counted.plusAll(verified.accepted());
        var taken = contract.taken.plus(
                verified.period(),
                contract.taken.getOrDefault(verified.period(), 0)
                        + verified.accepted().size());
        for (CarriedOver carried : verified.carriedOver()) {
            counted = counted.plus(carried.outcome());
            taken = taken.plus(carried.period(), taken.getOrDefault(carried.period(), 0) + 1);
        }
        var id = verified.submission();
        var before = contract.submissions.get(id);
        var after = new Signed(contract.bond, contract.tariff, contract.periods, contract.submissions, counted, taken);
        return before == null
                ? after
                : with(after, id, new Submission(before.period(), before.outcomes(), before.submittedBy(), true));
    }

    private static Signed with(Signed contract, SubmissionId id, Submission submission) {
        return new Signed(
                contract.bond,
                contract.tariff,
                contract.periods,
                contract.submissions.plus(id, submission),
                contract.counted,
                contract.taken);
    }
}
