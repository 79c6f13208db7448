package org.programmeledger.events;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.RefusedOutcome;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** The examples of claims and outcome contracts. */
final class OutcomeExamples {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final ProgrammeId PROGRAMME = new ProgrammeId("prog" + UUID);
    private static final InitiativeId INITIATIVE = new InitiativeId("init" + UUID);
    private static final ClaimId CLAIM = new ClaimId("claim" + UUID);
    private static final ContractId CONTRACT = new ContractId("contract" + UUID);
    private static final SubmissionId SUBMISSION = new SubmissionId("submission" + UUID);
    private static final PersonId PERSON = new PersonId("person" + UUID);
    private static final PartyId PARTY = new PartyId("party" + UUID);
    private static final Money TARIFF = Money.parse("4500.00", "EUR");
    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final LocalDate LAST = LocalDate.parse("2019-12-31");

    private OutcomeExamples() {}

    static List<LedgerEvent> all() {
        var effect = new Effect(new Code("off-benefit"), PARTY, new Code("youth"), FIRST, LAST);
        return List.of(
                new ClaimEvent.ClaimRecorded(
                        CLAIM,
                        PROGRAMME,
                        INITIATIVE,
                        ClaimKind.AVOIDED_COST,
                        effect,
                        Money.parse("120000.00", "EUR"),
                        new Code("sroi-guide-2012"),
                        PARTY,
                        FinancingMechanism.SOCIAL_RETURN,
                        PERSON),
                new ClaimEvent.ClaimAccepted(CLAIM, Money.parse("90000.00", "EUR"), PARTY, PERSON),
                new ClaimEvent.ClaimRejected(CLAIM, PARTY, PERSON),
                new ClaimEvent.ClaimWithdrawn(CLAIM),
                new ContractEvent.ContractSigned(
                        CONTRACT,
                        PROGRAMME,
                        INITIATIVE,
                        new Bond(PARTY, party('e'), party('f'), party('a')),
                        new Code("in-work"),
                        "Een half jaar aan het werk",
                        TARIFF,
                        List.of(new CappedPeriod(FIRST, LAST, 58))),
                new ContractEvent.OutcomesSubmitted(CONTRACT, SUBMISSION, 1, List.of(outcome('a')), PERSON),
                new ContractEvent.OutcomesVerified(
                        CONTRACT,
                        SUBMISSION,
                        1,
                        List.of(outcome('a')),
                        List.of(new CarriedOver(outcome('b'), 2)),
                        List.of(new RefusedOutcome(outcome('c'), RefusedOutcome.Why.COUNTED_ALREADY)),
                        TARIFF,
                        PERSON));
    }

    private static PartyId party(char last) {
        return new PartyId("party_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3" + last);
    }

    private static Pseudonym outcome(char digit) {
        return new Pseudonym(String.valueOf(digit).repeat(32));
    }
}
