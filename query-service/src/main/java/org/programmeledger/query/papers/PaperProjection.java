package org.programmeledger.query.papers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.query.Projection;
import org.programmeledger.query.papers.PaperRow.Removal;

/** Papers, and whether their content is there. */
public final class PaperProjection implements Projection<PaperRow> {

    @Override
    public String view() {
        return "paper";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(PaperEvent.class);
    }

    @Override
    public Class<PaperRow> rowType() {
        return PaperRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof PaperEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public PaperRow evolve(@Nullable PaperRow row, RecordedEvent event) {
        return switch ((PaperEvent) event.event()) {
            case PaperFiled(var paper, var type, var size) ->
                new PaperRow(
                        paper,
                        paper.sha256(),
                        type,
                        type.mediaType(),
                        size,
                        event.metadata().effectiveOn(),
                        null,
                        event.position(),
                        event.position(),
                        event.version());
            case ContentRemoved _ -> removed(Projection.existing(row, event), event);
        };
    }

    private static PaperRow removed(PaperRow row, RecordedEvent event) {
        return new PaperRow(
                row.id(),
                row.sha256(),
                row.type(),
                row.mediaType(),
                row.size(),
                row.filedOn(),
                new Removal(event.metadata().effectiveOn(), event.metadata().reason()),
                row.filedAt(),
                event.position(),
                event.version());
    }
}
