package org.programmeledger.query.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.outcomes.ContractRow.Period;
import org.programmeledger.query.sight.Isolation;

/** Outcome contracts and what counts in each of their periods. */
public final class ContractProjection implements Projection<ContractRow> {

    @Override
    public String view() {
        return "contract";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(ContractEvent.class);
    }

    @Override
    public Class<ContractRow> rowType() {
        return ContractRow.class;
    }

    /** It concerns its four parties. */
    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(ContractRow row) {
        return Stream.concat(row.parties().interested(), Stream.of(row.parties().verifier()))
                .map(PartyId::value)
                .toList();
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof ContractEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public ContractRow evolve(@Nullable ContractRow row, RecordedEvent event) {
        return switch ((ContractEvent) event.event()) {
            case ContractSigned contract -> signed(contract, event);
            case OutcomesSubmitted submitted -> {
                var before = Projection.existing(row, event);
                int more = submitted.outcomes().size();
                var periods = new Places(before.periods(), before.tariff());
                periods.add(submitted.period(), more, more, 0, 0, 0, 0);
                yield with(before, periods, event);
            }
            case OutcomesVerified verified -> verified(Projection.existing(row, event), verified, event);
        };
    }

    private static ContractRow signed(ContractSigned contract, RecordedEvent event) {
        var nothing = Money.zero(contract.tariff().currency());
        var periods = new ArrayList<Period>();
        for (var period : contract.periods()) {
            periods.add(new Period(
                    periods.size() + 1, period.from(), period.until(), period.cap(), 0, 0, 0, 0, 0, 0, nothing));
        }
        return new ContractRow(
                contract.contract(),
                contract.programme(),
                contract.initiative(),
                contract.bond(),
                contract.outcome(),
                contract.description(),
                contract.tariff(),
                nothing,
                List.copyOf(periods),
                event.metadata().effectiveOn(),
                event.position(),
                event.version());
    }

    private static ContractRow verified(ContractRow before, OutcomesVerified verified, RecordedEvent event) {
        int accepted = verified.accepted().size();
        int carried = verified.carriedOver().size();
        int refused = verified.refused().size();
        var places = new Places(before.periods(), before.tariff());
        places.add(verified.period(), 0, -accepted - carried - refused, accepted, 0, carried, refused);
        verified.carriedOver().forEach(outcome -> places.add(outcome.period(), 0, 0, 0, 1, 0, 0));
        return with(before, places, event);
    }

    private static ContractRow with(ContractRow row, Places places, RecordedEvent event) {
        return new ContractRow(
                row.id(),
                row.programme(),
                row.initiative(),
                row.parties(),
                row.outcome(),
                row.description(),
                row.tariff(),
                places.payable(),
                List.copyOf(places.periods),
                row.signedOn(),
                event.position(),
                event.version());
    }

    /** The periods while they change. */
    private static final class Places {

        private final List<Period> periods;
        private final Money tariff;

        Places(List<Period> before, Money tariff) {
            this.periods = new ArrayList<>(before);
            this.tariff = tariff;
        }

        void add(int number, int submitted, int unverified, int accepted, int in, int over, int refused) {
            var before = periods.get(number - 1);
            int places = before.accepted() + accepted + before.carriedIn() + in;
            periods.set(
                    number - 1,
                    new Period(
                            number,
                            before.from(),
                            before.until(),
                            before.cap(),
                            before.submitted() + submitted,
                            before.unverified() + unverified,
                            before.accepted() + accepted,
                            before.carriedIn() + in,
                            before.carriedOver() + over,
                            before.refused() + refused,
                            new Money(Math.multiplyExact(tariff.minor(), places), tariff.currency())));
        }

        Money payable() {
            return periods.stream().map(Period::payable).reduce(Money.zero(tariff.currency()), Money::plus);
        }
    }
}
