package org.programmeledger.query.feed;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.programmeledger.eventlog.FaultPoint;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.parked.Parking;

/**
 * Collects the events of an Axon batch and hands them to the view at once, in the transaction in which the token is
 * stored: rows, position and token move together or not at all. Positions the view has seen are ignored, so delivering
 * twice changes nothing.
 */
final class ViewFeed implements EventHandlerInvoker {

    private final View view;
    private final Parking parking;
    private final ViewPositions positions;
    private final EventCatalogue catalogue;
    private final ViewTraces traces;
    private final String resource;

    ViewFeed(View view, Parking parking, ViewPositions positions, EventCatalogue catalogue, ViewTraces traces) {
        this.view = view;
        this.parking = parking;
        this.positions = positions;
        this.catalogue = catalogue;
        this.traces = traces;
        this.resource = "batch of " + view.name();
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = CurrentUnitOfWork.get();
        List<RecordedEvent> batch = unit.root().getOrComputeResource(resource, first -> {
            var collected = new ArrayList<RecordedEvent>();
            unit.onPrepareCommit(committing -> apply(collected));
            unit.afterCommit(committed -> positions.signal());
            return collected;
        });
        batch.add(LogMessages.recorded(message, catalogue));
    }

    private void apply(List<RecordedEvent> batch) {
        long seen = positions.lockAndRead(view);
        var unseen = after(seen, batch);
        if (!unseen.isEmpty()) {
            trace(unseen);
            parking.apply(view, unseen);
            FaultPoint.BEFORE_TOKEN.reached();
            positions.move(view.name(), unseen.getLast().position());
        }
    }

    private void trace(List<RecordedEvent> batch) {
        var spans = traces.begin(view.name(), batch);
        var unit = CurrentUnitOfWork.get();
        unit.afterCommit(_ -> spans.committed());
        unit.onRollback(_ -> spans.rolledBack());
    }

    /**
     * Each position once, also when a batch itself brings one twice: a fold would count it twice. And none left out: the
     * log has no gaps, so a gap here is a fault of the delivery, and the batch is refused and read again.
     */
    private List<RecordedEvent> after(long seen, List<RecordedEvent> batch) {
        var unseen = new ArrayList<RecordedEvent>();
        long last = seen;
        for (var event : batch) {
            if (event.position() > last + 1) {
                throw new IllegalStateException(
                        view.name() + " has read up to " + last + " and is given " + event.position());
            }
            if (event.position() > last) {
                unseen.add(event);
                last = event.position();
            }
        }
        return unseen;
    }
}
