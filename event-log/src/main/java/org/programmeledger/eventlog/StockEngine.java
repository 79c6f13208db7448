package org.programmeledger.eventlog;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;

/** Axon's engine as it is, for comparison; only that whoever awaits an answer gets one, which knows no position. */
final class StockEngine extends JdbcEventStorageEngine {

    StockEngine(Builder builder) {
        super(builder);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var submission = Submission.current();
        if (submission != null && !submission.alongside().isEmpty()) {
            throw new IllegalStateException("the stock engine is for comparison, and appends to one stream");
        }
        super.appendEvents(events, serializer);
        if (submission != null && events.getLast() instanceof DomainEventMessage<?> last) {
            CurrentUnitOfWork.get()
                    .afterCommit(
                            committed -> submission.stored(last.getAggregateIdentifier(), last.getSequenceNumber()));
        }
    }
}
