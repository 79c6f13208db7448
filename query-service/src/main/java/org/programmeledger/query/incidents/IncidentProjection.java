package org.programmeledger.query.incidents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.incidents.IncidentRow.Status;

/** Incidents as last classified. */
public final class IncidentProjection implements Projection<IncidentRow> {

    @Override
    public String view() {
        return "incident";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(IncidentEvent.class);
    }

    @Override
    public Class<IncidentRow> rowType() {
        return IncidentRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof IncidentEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public IncidentRow evolve(@Nullable IncidentRow row, RecordedEvent event) {
        return switch ((IncidentEvent) event.event()) {
            case IncidentRecorded(var id, var programme, var type, var cell, var severity, var groups) -> {
                var occurredOn = event.metadata().effectiveOn();
                yield new IncidentRow(
                        id,
                        programme,
                        type,
                        cell,
                        severity,
                        groups,
                        occurredOn,
                        Status.OPEN,
                        null,
                        event.position(),
                        event.version());
            }
            case IncidentReclassified(var _, var type, var severity) -> {
                var before = Projection.existing(row, event);
                yield with(before, type, severity, before.status(), before.narrative(), event);
            }
            case IncidentClosed _ -> {
                var before = Projection.existing(row, event);
                yield with(before, before.type(), before.severity(), Status.CLOSED, before.narrative(), event);
            }
            case NarrativeKept(var _, var mention) -> telling(row, mention.entry(), event);
            case NarrativeReplaced(var _, var _, var mention) -> telling(row, mention.entry(), event);
            case NarrativeErased _ -> telling(row, null, event);
        };
    }

    private static IncidentRow telling(@Nullable IncidentRow row, @Nullable EntryId narrative, RecordedEvent event) {
        var before = Projection.existing(row, event);
        return with(before, before.type(), before.severity(), before.status(), narrative, event);
    }

    private static IncidentRow with(
            IncidentRow row,
            Code type,
            Severity severity,
            Status status,
            @Nullable EntryId narrative,
            RecordedEvent event) {
        return new IncidentRow(
                row.id(),
                row.programme(),
                type,
                row.areaCell(),
                severity,
                row.groups(),
                row.occurredOn(),
                status,
                narrative,
                event.position(),
                event.version());
    }
}
