package org.programmeledger.query.parked;

import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewsDatabase;
import org.springframework.transaction.support.TransactionTemplate;

/** Views fed from a log the way the processors do it, one transaction per batch, and retries on them. */
final class ParkedViews implements AutoCloseable {

    final ViewsDatabase database = ViewsDatabase.fresh();
    private final LogWriter log = LogWriter.on(database.database());
    private final Parking parking = new Parking(database.transactions(), database.template());
    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    private final Retries retries =
            new Retries(parking, database.positions(), log.reader(), database.jdbc(), database.transactions());

    /** Puts a history into the log; the events as the log has them. */
    List<RecordedEvent> log(History history) {
        log.append(history);
        return log.history().events();
    }

    /** Lets a view take in events, so many at a time. */
    void feed(View view, List<RecordedEvent> events, int batch) {
        for (int from = 0; from < events.size(); from += batch) {
            take(view, events.subList(from, Math.min(from + batch, events.size())));
        }
    }

    Retries.Outcome retry(View view) {
        return retries.retry(view);
    }

    /** What is parked of a view, in order: position, sequence, attempts and error. */
    List<String> parked(View view) {
        return database.jdbc()
                .sql("select position || ' ' || sequence || ' ' || attempts || ' ' || coalesce(error, 'behind')"
                        + " from views.parked_event where view = ? order by position")
                .param(view.name())
                .query(String.class)
                .list();
    }

    long position(View view) {
        return database.positions().reached(List.of(view.name()));
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }

    private void take(View view, List<RecordedEvent> batch) {
        transaction.executeWithoutResult(committing -> {
            database.positions().lockAndRead(view);
            parking.apply(view, batch);
            database.positions().move(view.name(), batch.getLast().position());
        });
    }
}
