package org.programmeledger.query.pages;

import java.util.List;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.decisions.Authorised;
import org.programmeledger.query.decisions.DecisionRow;
import org.programmeledger.query.decisions.InForce;
import org.programmeledger.query.decisions.Used;
import org.programmeledger.query.decisions.Used.Became;

/** What was done under the decisions of {@link SampleDecisions}: nothing under the mandate, more than is shown under others. */
final class SampleUses {

    private static final Became BECAME = new Became(BoTu.eur("4000.00"), BoTu.eur("1500.00"), BoTu.eur("250.00"));

    static final List<Overview.Priority> PRIORITIES = List.of(
            new Overview.Priority(
                    new LocalizedText("Bewoners in hun kracht", "Empower residents"),
                    new Ref(Council.decision(1).value(), "Prioriteit 2 vastgesteld")),
            new Overview.Priority(new LocalizedText("Leefbaarheid", "Liveability"), null));

    private SampleUses() {}

    static Cut<Used> of(DecisionRow decision) {
        if (decision.proposal().amount() == null) {
            return new Cut<>(List.of(), 0);
        }
        return new Cut<>(List.of(commitment(101, true), commitment(102, false), stopped()), 80);
    }

    static Authorised authorised(DecisionRow decision, InForce inForce) {
        var amount = decision.proposal().amount();
        return amount == null
                ? new Authorised(null, null, null, 0, false, null)
                : new Authorised(
                        amount, BoTu.eur("5000.00"), amount.minus(BoTu.eur("5000.00")), 2, inForce.struck(), BECAME);
    }

    private static Used commitment(int number, boolean stands) {
        return new Used(
                BoTu.commitment(number).value(),
                "funding.funds-committed",
                BoTu.fund(1),
                BoTu.initiative(1),
                BoTu.party(9),
                BoTu.eur("5000.00"),
                stands,
                BECAME,
                Council.FIRST_DAY,
                number);
    }

    private static Used stopped() {
        return new Used(
                BoTu.initiative(1).value(),
                "initiatives.initiative-stopped",
                null,
                BoTu.initiative(1),
                null,
                null,
                true,
                null,
                Council.FIRST_DAY,
                103);
    }
}
