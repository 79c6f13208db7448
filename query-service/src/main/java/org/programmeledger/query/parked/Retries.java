package org.programmeledger.query.parked;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again what is parked: per sequence in order and in one transaction, at the positions the events have. */
@Component
public final class Retries {

    /**
     * What a retry came to.
     *
     * @param takenIn events that the view knows now
     * @param remaining events that are still parked
     */
    public record Outcome(String view, long takenIn, long remaining) {}

    private final Parking parking;
    private final ViewPositions positions;
    private final LogReader log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Retries(
            Parking parking,
            ViewPositions positions,
            LogReader log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.parking = parking;
        this.positions = positions;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tries every sequence of this view once, the one that has waited longest first. */
    public Outcome retry(View view) {
        long takenIn = 0;
        var sequences = jdbc.sql("select sequence from " + Parking.table(view) + " where view = ? group by sequence"
                        + " order by min(position)")
                .param(view.name())
                .query((row, nr) -> row.getString("sequence"))
                .list();
        for (var sequence : sequences) {
            Integer taken = transaction.execute(status -> retry(view, sequence));
            takenIn += taken == null ? 0 : taken;
        }
        long remaining = jdbc.sql("select count(*) from " + Parking.table(view) + " where view = ?")
                .param(view.name())
                .query(Long.class)
                .single();
        return new Outcome(view.name(), takenIn, remaining);
    }

    /**
     * Under the lock of the view's position, as the feed does: an event of this sequence is either parked before we look,
     * or comes after what we take in.
     */
    private int retry(View view, String sequence) {
        positions.lockAndRead(view);
        var waiting = jdbc.sql("select position from " + Parking.table(view) + " where view = ? and sequence = ?"
                        + " order by position")
                .params(view.name(), sequence)
                .query((row, nr) -> row.getLong("position"))
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        var parked = parking.parked(view);
        parked.remove(sequence);
        var still = parking.take(view, events(waiting), parked);
        var taken = new ArrayList<>(waiting);
        taken.removeAll(still);
        jdbc.sql("delete from " + Parking.table(view) + " where view = ? and position = any(?)")
                .params(view.name(), taken.toArray(Long[]::new))
                .update();
        return taken.size();
    }

    private List<RecordedEvent> events(List<Long> waiting) {
        return waiting.stream()
                .map(position -> log.after(position - 1, 1).getFirst())
                .toList();
    }
}
