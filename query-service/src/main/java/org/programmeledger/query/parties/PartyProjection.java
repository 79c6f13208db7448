package org.programmeledger.query.parties;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.query.Projection;

/** Parties. */
public final class PartyProjection implements Projection<PartyRow> {

    @Override
    public String view() {
        return "party";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(PartyEvent.class);
    }

    @Override
    public Class<PartyRow> rowType() {
        return PartyRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof PartyEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public PartyRow evolve(@Nullable PartyRow row, RecordedEvent event) {
        return switch ((PartyEvent) event.event()) {
            case PartyRegistered(var id, var name, var type, var kvk, var oin) ->
                new PartyRow(id, name, type, kvk, oin, null, event.version());
            case PartyAffiliated(var _, var partOf) -> {
                var known = Objects.requireNonNull(row);
                yield new PartyRow(
                        known.id(), known.name(), known.type(), known.kvk(), known.oin(), partOf, event.version());
            }
        };
    }
}
