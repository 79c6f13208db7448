package org.programmeledger.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;

/**
 * Collects the events of an Axon batch and hands them to the view at once, in the transaction in which the token is
 * stored ({@link Intake}). Positions the view has seen are ignored, so delivering
 * twice changes nothing.
 */
final class ViewFeed implements EventHandlerInvoker {

    private final View view;
    private final Intake intake;
    private final EventCatalogue catalogue;
    private final Set<String> leftOut;
    private final String resource;

    ViewFeed(View view, Intake intake, EventCatalogue catalogue) {
        this.view = view;
        this.intake = intake;
        this.catalogue = catalogue;
        this.leftOut = catalogue.namesOutside(view.reads());
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
            return collected;
        });
        batch.add(LogMessages.recorded(message, catalogue));
    }

    private void apply(List<RecordedEvent> batch) {
        var unseen = after(intake.lock(view), batch);
        if (!unseen.isEmpty()) {
            var read = unseen.stream()
                    .filter(event -> !leftOut.contains(event.type()))
                    .toList();
            intake.take(view, read, unseen.getLast().position());
        }
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
