package org.programmeledger.command.outcomes;

import static org.programmeledger.command.BoTu.contract;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.submission;
import static org.programmeledger.command.outcomes.Bonds.BOND;
import static org.programmeledger.command.outcomes.Bonds.TODAY;
import static org.programmeledger.command.outcomes.Bonds.persons;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.outcomes.ContractCommand.SignContract;
import org.programmeledger.command.outcomes.ContractCommand.SubmitOutcomes;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.command.outcomes.ContractRejection.SubmitterMayNotVerify;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;

/** Each command reaches the decider and its events come back. */
class ContractTest {

    private static final OutcomesSubmitted SUBMITTED =
            new OutcomesSubmitted(contract(1), submission(1), 1, persons(1), person(1));

    private final Wiring<Contract> wiring =
            new Wiring<>(Contract.class, Bonds.world().history());

    @Test
    void isSigned() {
        var signed = Bonds.signed(1);
        wiring.given()
                .when(new SignContract(
                        contract(1),
                        initiative(1),
                        BOND,
                        signed.outcome(),
                        signed.description(),
                        signed.tariff(),
                        signed.periods()))
                .expectEvents(signed);
    }

    @Test
    void outcomesAreSubmittedAndVerified() {
        wiring.given(Bonds.signed(1))
                .when(new SubmitOutcomes(contract(1), submission(1), BOND.provider(), 1, persons(1), person(1), TODAY))
                .expectEvents(SUBMITTED);
        wiring.given(Bonds.signed(1), SUBMITTED)
                .when(new VerifyOutcomes(contract(1), submission(1), BOND.verifier(), persons(1), person(2), TODAY))
                .expectEvents(new OutcomesVerified(
                        contract(1), submission(1), 1, persons(1), List.of(), List.of(), eur("4500.00"), person(2)));
        wiring.refuses(
                wiring.given(Bonds.signed(1), SUBMITTED)
                        .when(new VerifyOutcomes(
                                contract(1), submission(1), BOND.verifier(), persons(1), person(1), TODAY)),
                new SubmitterMayNotVerify());
    }
}
