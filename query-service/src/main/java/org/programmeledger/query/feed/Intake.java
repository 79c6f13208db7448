package org.programmeledger.query.feed;

import java.util.List;
import org.programmeledger.eventlog.FaultPoint;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.parked.Parking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How a view takes in what it has not seen, whoever brings it: under the lock of its position, in the transaction in
 * which the token is stored, so that rows, position and token move together or not at all.
 */
@Component
final class Intake {

    private final Parking parking;
    private final ViewPositions positions;
    private final ViewTraces traces;

    Intake(Parking parking, ViewPositions positions, ViewTraces traces) {
        this.parking = parking;
        this.positions = positions;
        this.traces = traces;
    }

    /** Locks a view's position until the transaction ends, and says where it is. */
    long lock(View view) {
        return positions.lockAndRead(view);
    }

    /**
     * Takes in events; those who wait for the view are woken once that is committed.
     *
     * @param unseen all that the view reads from after its locked position, in order
     * @param upTo up to here; the view's position from now on
     */
    void take(View view, List<RecordedEvent> unseen, long upTo) {
        afterwards(traces.begin(view.name(), unseen));
        if (!unseen.isEmpty()) {
            parking.apply(view, unseen);
        }
        FaultPoint.BEFORE_TOKEN.reached();
        positions.move(view.name(), upTo);
    }

    private void afterwards(ViewTraces.Spans spans) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    spans.committed();
                    positions.signal();
                } else {
                    spans.rolledBack();
                }
            }
        });
    }
}
