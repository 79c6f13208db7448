package org.programmeledger.command.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.programmeledger.command.outcomes.ContractState.Signed;
import org.programmeledger.command.outcomes.ContractState.Submission;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.RefusedOutcome;
import org.programmeledger.events.outcomes.RefusedOutcome.Why;

/**
 * Which outcomes of a submission get a place under which cap. Places are given out in the order in which the outcomes were
 * submitted: first those of their own period, then of the next one that has any.
 */
record Allotment(List<Pseudonym> accepted, List<CarriedOver> carriedOver, List<RefusedOutcome> refused) {

    /** The allotment that follows when these were confirmed, on what counts by now. */
    static Allotment of(Submission submission, Set<Pseudonym> confirmed, Signed contract) {
        var allotment = new Allotment(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var given = new HashMap<Integer, Integer>();
        for (var outcome : submission.outcomes()) {
            if (!confirmed.contains(outcome)) {
                allotment.refused.add(new RefusedOutcome(outcome, Why.NOT_CONFIRMED));
            } else if (contract.counted().contains(outcome)) {
                allotment.refused.add(new RefusedOutcome(outcome, Why.COUNTED_ALREADY));
            } else {
                allotment.place(outcome, submission.period(), given, contract);
            }
        }
        return allotment;
    }

    private void place(Pseudonym outcome, int own, HashMap<Integer, Integer> given, Signed contract) {
        for (int period = own; period <= contract.periods().size(); period++) {
            if (contract.free(period) > given.getOrDefault(period, 0)) {
                given.merge(period, 1, Integer::sum);
                if (period == own) {
                    accepted.add(outcome);
                } else {
                    carriedOver.add(new CarriedOver(outcome, period));
                }
                return;
            }
        }
        refused.add(new RefusedOutcome(outcome, Why.NO_PLACE_LEFT));
    }
}
