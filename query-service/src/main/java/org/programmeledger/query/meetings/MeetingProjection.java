package org.programmeledger.query.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;
import org.programmeledger.query.Projection;
import org.programmeledger.query.meetings.MeetingRow.Proxy;

/** Meetings; what is on their agenda is said by the decisions, whose version is not the meeting's. */
public final class MeetingProjection implements Projection<MeetingRow> {

    @Override
    public String view() {
        return "meeting";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(MeetingEvent.class, PutOnAgenda.class, TakenOffAgenda.class);
    }

    @Override
    public Class<MeetingRow> rowType() {
        return MeetingRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        if (event.event() instanceof PutOnAgenda put) {
            return Optional.of(put.meeting().value());
        }
        if (event.event() instanceof TakenOffAgenda taken) {
            return Optional.of(taken.meeting().value());
        }
        return event.event() instanceof MeetingEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public MeetingRow evolve(@Nullable MeetingRow row, RecordedEvent event) {
        if (event.event() instanceof PutOnAgenda(var decision, var _)) {
            var before = Projection.existing(row, event);
            return with(before, append(before.agenda(), decision), event);
        }
        if (event.event() instanceof TakenOffAgenda(var decision, var _)) {
            var before = Projection.existing(row, event);
            return with(before, without(before.agenda(), decision), event);
        }
        return switch ((MeetingEvent) event.event()) {
            case MeetingConvened convened -> convened(convened, event);
            case MeetingRescheduled(var _, var begins, var ends) ->
                held(Projection.existing(row, event), begins, ends, false, event);
            case MeetingCancelled _ -> {
                var before = Projection.existing(row, event);
                yield held(before, before.begins(), before.ends(), true, event);
            }
            case AttendanceRecorded(var _, var present) -> {
                var before = Projection.existing(row, event);
                yield attended(before, present, before.proxies(), event);
            }
            case ProxyGiven(var _, var seat, var deputy) -> {
                var before = Projection.existing(row, event);
                var others = without(before.proxies(), seat);
                yield attended(before, before.present(), append(others, new Proxy(seat, deputy)), event);
            }
            case ProxyWithdrawn(var _, var seat) -> {
                var before = Projection.existing(row, event);
                yield attended(before, before.present(), without(before.proxies(), seat), event);
            }
        };
    }

    private static MeetingRow convened(MeetingConvened convened, RecordedEvent event) {
        return new MeetingRow(
                convened.meeting(),
                convened.coalition(),
                convened.form(),
                convened.title(),
                convened.begins(),
                convened.ends(),
                convened.place(),
                false,
                List.of(),
                null,
                List.of(),
                event.position(),
                event.position(),
                event.version());
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static List<DecisionId> without(List<DecisionId> agenda, DecisionId decision) {
        return agenda.stream().filter(item -> !item.equals(decision)).toList();
    }

    private static List<Proxy> without(List<Proxy> proxies, SeatId seat) {
        return proxies.stream().filter(proxy -> !proxy.seat().equals(seat)).toList();
    }

    private static MeetingRow with(MeetingRow row, List<DecisionId> agenda, RecordedEvent event) {
        return new MeetingRow(
                row.id(),
                row.coalition(),
                row.form(),
                row.title(),
                row.begins(),
                row.ends(),
                row.place(),
                row.cancelled(),
                agenda,
                row.present(),
                row.proxies(),
                row.convenedAt(),
                event.position(),
                row.version());
    }

    private static MeetingRow held(
            MeetingRow row, Instant begins, Instant ends, boolean cancelled, RecordedEvent event) {
        return new MeetingRow(
                row.id(),
                row.coalition(),
                row.form(),
                row.title(),
                begins,
                ends,
                row.place(),
                cancelled,
                row.agenda(),
                row.present(),
                row.proxies(),
                row.convenedAt(),
                event.position(),
                event.version());
    }

    private static MeetingRow attended(
            MeetingRow row, @Nullable List<SeatId> present, List<Proxy> proxies, RecordedEvent event) {
        return new MeetingRow(
                row.id(),
                row.coalition(),
                row.form(),
                row.title(),
                row.begins(),
                row.ends(),
                row.place(),
                row.cancelled(),
                row.agenda(),
                present,
                proxies,
                row.convenedAt(),
                event.position(),
                event.version());
    }
}
