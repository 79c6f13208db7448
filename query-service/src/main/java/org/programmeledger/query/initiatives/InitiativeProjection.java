package org.programmeledger.query.initiatives;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.query.Projection;
import org.programmeledger.query.initiatives.InitiativeRow.Course;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;

/** Initiatives and their phases. */
public final class InitiativeProjection implements Projection<InitiativeRow> {

    @Override
    public String view() {
        return "initiative";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(InitiativeEvent.class);
    }

    @Override
    public Class<InitiativeRow> rowType() {
        return InitiativeRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof InitiativeEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public InitiativeRow evolve(@Nullable InitiativeRow row, RecordedEvent event) {
        return switch ((InitiativeEvent) event.event()) {
            case InitiativeRegistered registered -> registered(registered, event);
            case InitiativeAdopted _ -> in(Projection.existing(row, event), Phase.ADOPTED, event);
            case InitiativeStarted _ -> in(Projection.existing(row, event), Phase.RUNNING, event);
            case InitiativeStopped(var _, var decision) ->
                decided(Projection.existing(row, event), Phase.STOPPED, new Course(decision, null), event);
            case InitiativeContinued(var _, var decision, var until) -> {
                var before = Projection.existing(row, event);
                var phase = before.phase() == Phase.STOPPED ? Phase.RUNNING : before.phase();
                yield decided(before, phase, new Course(decision, until), event);
            }
        };
    }

    private static InitiativeRow registered(InitiativeRegistered registered, RecordedEvent event) {
        return new InitiativeRow(
                registered.initiative(),
                registered.programme(),
                registered.name(),
                registered.summary(),
                registered.kind(),
                registered.lines(),
                registered.themes(),
                registered.priorities(),
                registered.initiator(),
                Phase.PROPOSED,
                null,
                event.position(),
                event.version());
    }

    private static InitiativeRow in(InitiativeRow row, Phase phase, RecordedEvent event) {
        return decided(row, phase, row.course(), event);
    }

    private static InitiativeRow decided(InitiativeRow row, Phase phase, @Nullable Course course, RecordedEvent event) {
        return new InitiativeRow(
                row.id(),
                row.programme(),
                row.name(),
                row.summary(),
                row.kind(),
                row.lines(),
                row.themes(),
                row.priorities(),
                row.initiator(),
                phase,
                course,
                event.position(),
                event.version());
    }
}
