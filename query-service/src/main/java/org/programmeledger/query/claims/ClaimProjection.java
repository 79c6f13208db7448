package org.programmeledger.query.claims;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.claims.ClaimRow.Assessment;
import org.programmeledger.query.claims.ClaimRow.Status;

/** Claims as last assessed. */
public final class ClaimProjection implements Projection<ClaimRow> {

    @Override
    public String view() {
        return "claim";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(ClaimEvent.class);
    }

    @Override
    public Class<ClaimRow> rowType() {
        return ClaimRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof ClaimEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public ClaimRow evolve(@Nullable ClaimRow row, RecordedEvent event) {
        return switch ((ClaimEvent) event.event()) {
            case ClaimRecorded claim -> recorded(claim, event);
            case ClaimAccepted(var _, var value, var assessor, var _) ->
                with(Projection.existing(row, event), Status.ACCEPTED, value, assessment(assessor, event), event);
            case ClaimRejected(var _, var assessor, var _) ->
                with(Projection.existing(row, event), Status.REJECTED, null, assessment(assessor, event), event);
            case ClaimWithdrawn _ -> {
                var before = Projection.existing(row, event);
                yield with(before, Status.WITHDRAWN, null, before.assessment(), event);
            }
        };
    }

    private static Assessment assessment(PartyId assessor, RecordedEvent event) {
        return new Assessment(
                assessor, event.metadata().effectiveOn(), event.metadata().reason());
    }

    private static ClaimRow recorded(ClaimRecorded claim, RecordedEvent event) {
        return new ClaimRow(
                claim.claim(),
                claim.programme(),
                claim.initiative(),
                claim.kind(),
                claim.effect(),
                claim.value(),
                null,
                claim.method(),
                claim.author(),
                claim.mechanism(),
                event.metadata().effectiveOn(),
                event.metadata().evidence(),
                Status.RECORDED,
                null,
                event.position(),
                event.version());
    }

    private static ClaimRow with(
            ClaimRow row,
            Status status,
            @Nullable Money accepted,
            @Nullable Assessment assessment,
            RecordedEvent event) {
        return new ClaimRow(
                row.id(),
                row.programme(),
                row.initiative(),
                row.kind(),
                row.effect(),
                row.claimed(),
                accepted,
                row.method(),
                row.author(),
                row.mechanism(),
                row.recordedOn(),
                row.evidence(),
                status,
                assessment,
                event.position(),
                event.version());
    }
}
