package org.programmeledger.query.coalition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.coalition.CoalitionRow.CoalitionSeat;
import org.programmeledger.query.coalition.CoalitionRow.KindRule;
import org.programmeledger.query.coalition.CoalitionRow.Payment;
import org.programmeledger.query.coalition.CoalitionRow.Term;

/** Coalitions with their seats and rules. What they decided is in the view of decisions. */
public final class CoalitionProjection implements Projection<CoalitionRow> {

    @Override
    public String view() {
        return "coalition";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(CoalitionEvent.class);
    }

    @Override
    public Class<CoalitionRow> rowType() {
        return CoalitionRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof CoalitionEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public CoalitionRow evolve(@Nullable CoalitionRow row, RecordedEvent event) {
        return switch ((CoalitionEvent) event.event()) {
            case CoalitionFormed formed -> formed(formed, event);
            case SeatCreated created -> {
                var before = Projection.existing(row, event);
                var seat = new CoalitionSeat(created.seat(), created.party(), created.from(), null, List.of());
                yield seating(before, append(before.seats(), seat), event);
            }
            case SeatEnded ended -> {
                var before = Projection.existing(row, event);
                yield seating(before, changed(before.seats(), ended.seat(), seat -> until(seat, ended)), event);
            }
            case SeatFilled filled -> {
                var before = Projection.existing(row, event);
                yield seating(before, changed(before.seats(), filled.seat(), seat -> held(seat, filled)), event);
            }
            case ChairNamed(var _, var seat) -> {
                var before = Projection.existing(row, event);
                yield ruling(before, before.rules(), seat, before.payment(), before.numbered(), event);
            }
            case VotingRuleSet(var _, var kind, var rule) -> {
                var before = Projection.existing(row, event);
                var rules = with(before.rules(), new KindRule(kind, rule));
                yield ruling(before, rules, before.chair(), before.payment(), before.numbered(), event);
            }
            case PaymentRuleSet(var _, var threshold, var third) -> {
                var before = Projection.existing(row, event);
                var payment = new Payment(threshold, third);
                yield ruling(before, before.rules(), before.chair(), payment, before.numbered(), event);
            }
            case DecisionEntered entered -> entered(Projection.existing(row, event), entered.number(), event);
            case DecisionStruck _ -> entered(row, event);
        };
    }

    private static CoalitionSeat until(CoalitionSeat seat, SeatEnded ended) {
        return new CoalitionSeat(seat.seat(), seat.party(), seat.from(), ended.lastDay(), seat.terms());
    }

    private static CoalitionSeat held(CoalitionSeat seat, SeatFilled filled) {
        var term = new Term(filled.holder(), filled.from(), filled.until());
        return new CoalitionSeat(seat.seat(), seat.party(), seat.from(), seat.lastDay(), append(seat.terms(), term));
    }

    /** A number is not given twice, also if the decision is struck. */
    private static CoalitionRow entered(@Nullable CoalitionRow row, RecordedEvent event) {
        var before = Projection.existing(row, event);
        return entered(before, before.numbered(), event);
    }

    private static CoalitionRow entered(CoalitionRow row, int numbered, RecordedEvent event) {
        return ruling(row, row.rules(), row.chair(), row.payment(), numbered, event);
    }

    private static CoalitionRow formed(CoalitionFormed formed, RecordedEvent event) {
        return new CoalitionRow(
                formed.coalition(),
                formed.programme(),
                formed.name(),
                formed.supervisoryBoard(),
                formed.rule(),
                List.of(),
                null,
                null,
                List.of(),
                0,
                event.position(),
                event.version());
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static List<CoalitionSeat> changed(
            List<CoalitionSeat> seats, SeatId id, UnaryOperator<CoalitionSeat> change) {
        return seats.stream()
                .map(seat -> seat.seat().equals(id) ? change.apply(seat) : seat)
                .toList();
    }

    private static List<KindRule> with(List<KindRule> rules, KindRule set) {
        return Stream.concat(rules.stream().filter(rule -> rule.kind() != set.kind()), Stream.of(set))
                .sorted(Comparator.comparing(KindRule::kind))
                .toList();
    }

    private static CoalitionRow seating(CoalitionRow row, List<CoalitionSeat> seats, RecordedEvent event) {
        return new CoalitionRow(
                row.id(),
                row.programme(),
                row.name(),
                row.supervisoryBoard(),
                row.rule(),
                row.rules(),
                row.chair(),
                row.payment(),
                seats,
                row.numbered(),
                event.position(),
                event.version());
    }

    private static CoalitionRow ruling(
            CoalitionRow row,
            List<KindRule> rules,
            @Nullable SeatId chair,
            @Nullable Payment payment,
            int numbered,
            RecordedEvent event) {
        return new CoalitionRow(
                row.id(),
                row.programme(),
                row.name(),
                row.supervisoryBoard(),
                row.rule(),
                rules,
                chair,
                payment,
                row.seats(),
                numbered,
                event.position(),
                event.version());
    }
}
