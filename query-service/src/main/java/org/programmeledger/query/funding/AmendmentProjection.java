package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Entries that were reversed or corrected. */
public final class AmendmentProjection implements Projection<AmendmentRow> {

    @Override
    public String view() {
        return "amendment";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(BooksEvent.class);
    }

    @Override
    public Class<AmendmentRow> rowType() {
        return AmendmentRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(AmendmentRow row) {
        return Stream.concat(
                        Stream.of(row.fund().value()),
                        Stream.ofNullable(row.party()).map(PartyId::value))
                .toList();
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case EntryReversed e -> Optional.of(e.reverses());
            case EntryCorrected e -> Optional.of(e.corrects());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public AmendmentRow evolve(@Nullable AmendmentRow row, RecordedEvent event) {
        return switch (event.event()) {
            case EntryReversed e ->
                row == null
                        ? new AmendmentRow(e.reverses(), e.fund(), e.transaction(), null, null, null, event.position())
                        : new AmendmentRow(
                                row.id(),
                                row.fund(),
                                e.transaction(),
                                row.effectiveOn(),
                                row.category(),
                                row.party(),
                                event.position());
            case EntryCorrected e -> corrected(row, e, event.position());
            case LedgerEvent _ -> Projection.existing(row, event);
        };
    }

    private static AmendmentRow corrected(@Nullable AmendmentRow row, EntryCorrected correction, long position) {
        var before = row == null
                ? new AmendmentRow(correction.corrects(), correction.fund(), null, null, null, null, position)
                : row;
        return new AmendmentRow(
                before.id(),
                before.fund(),
                before.reversedBy(),
                correction.effectiveOn() == null ? before.effectiveOn() : correction.effectiveOn(),
                correction.category() == null ? before.category() : correction.category(),
                correction.party() == null ? before.party() : correction.party(),
                position);
    }
}
