package org.programmeledger.command.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.contract;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.BoTu.submission;
import static org.programmeledger.command.outcomes.Bonds.BOND;
import static org.programmeledger.command.outcomes.Bonds.TODAY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.events.outcomes.CarriedOver;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.RefusedOutcome;

/** Random contracts and submissions: whatever happens, caps and persons hold; the seed in a failure's name repeats it. */
class ContractHistoriesTest {

    private static final int PERSONS = 60;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final Set<Pseudonym> counted = new HashSet<>();
    private int noPlaceLeft;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610})
    void noPeriodIsPaidForMoreThanItsCapAndNobodyCountsTwice(long seed) {
        var random = new Random(seed);
        var signed = Bonds.signed(
                IntStream.range(0, 4).map(period -> random.nextInt(8)).toArray());
        var history = Bonds.world().history().and(signed);

        for (int number = 1; number <= 40; number++) {
            var submitted = submitted(number, random);
            var confirmed = submitted.outcomes().stream()
                    .filter(outcome -> random.nextInt(5) > 0)
                    .toList();
            history.and(submitted);
            var command =
                    new VerifyOutcomes(contract(1), submission(number), BOND.verifier(), confirmed, person(2), TODAY);
            var state = history.stateOf(contract(1), ContractState.FOLD);
            var verdict = (Verdict.Accepted<ContractEvent>) ContractDecider.decide(command, state, history);
            var verified = (OutcomesVerified) verdict.events().getFirst();
            history.and(verified);
            check(submitted, confirmed, verified, signed);
        }
        assertThat(noPlaceLeft).as("the control: caps were reached").isPositive();
    }

    private static OutcomesSubmitted submitted(long number, Random random) {
        var outcomes = random.ints(1 + random.nextInt(9), 0, PERSONS)
                .distinct()
                .mapToObj(Bonds::person)
                .toList();
        return new OutcomesSubmitted(contract(1), submission(number), 1 + random.nextInt(4), outcomes, person(1));
    }

    private void check(
            OutcomesSubmitted submitted, List<Pseudonym> confirmed, OutcomesVerified verified, ContractSigned signed) {
        var refused = verified.refused().stream().map(RefusedOutcome::outcome).toList();
        var carried = verified.carriedOver().stream().map(CarriedOver::outcome).toList();
        assertThat(Stream.of(verified.accepted(), carried, refused).flatMap(List::stream))
                .as("each outcome has one answer")
                .containsExactlyInAnyOrderElementsOf(submitted.outcomes());
        Stream.of(verified.accepted(), carried).flatMap(List::stream).forEach(outcome -> {
            assertThat(confirmed).contains(outcome);
            assertThat(counted.add(outcome)).as("counts once").isTrue();
        });
        places.merge(verified.period(), verified.accepted().size(), Integer::sum);
        verified.carriedOver().forEach(one -> {
            assertThat(one.period()).isGreaterThan(verified.period());
            places.merge(one.period(), 1, Integer::sum);
        });
        var caps = signed.periods();
        assertThat(places)
                .allSatisfy((period, taken) -> assertThat(taken)
                        .isLessThanOrEqualTo(caps.get(period - 1).cap()));
        assertThat(verified.payable().minor())
                .isEqualTo(signed.tariff().minor() * verified.accepted().size());
        refused(verified, signed);
    }

    /** A place is refused only where from its period on none is left. */
    private void refused(OutcomesVerified verified, ContractSigned signed) {
        for (var one : verified.refused()) {
            switch (one.why()) {
                case NOT_CONFIRMED -> {}
                case COUNTED_ALREADY -> assertThat(counted).contains(one.outcome());
                case NO_PLACE_LEFT -> {
                    noPlaceLeft++;
                    for (int period = verified.period();
                            period <= signed.periods().size();
                            period++) {
                        assertThat(places.getOrDefault(period, 0))
                                .isEqualTo(signed.periods().get(period - 1).cap());
                    }
                }
            }
        }
    }
}
