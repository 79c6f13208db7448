package org.programmeledger.query.parked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.query.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a view take in events, and sets aside those it cannot: an event that fails is parked in the view's schema, and
 * every later event of its sequence behind it, untried. All others go on. Nothing is skipped: what is parked is kept until it is
 * taken in, in its order.
 */
@Component
@DependsOn("tokenSchema")
public final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final TransactionTemplate savepoint;
    private final JdbcTemplate jdbc;

    Parking(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = jdbc;
    }

    /**
     * Takes in a batch, in the transaction in which the view's position moves, whose row the caller has locked.
     *
     * @param batch the next events of the log, in order
     * @throws RuntimeException when it fails for a reason that is no event's own ({@link Failure}): then the whole
     *     transaction is to be tried again
     */
    public void apply(View view, List<RecordedEvent> batch) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("rows and position move in one transaction, and there is none");
        }
        take(view, batch, parked(view));
    }

    /**
     * Takes in events with some already parked; parks those that fail, and those behind them.
     *
     * @param parked per parked sequence its first position; gains the sequences that are parked now
     * @return the positions that were not taken in
     */
    Set<Long> take(View view, List<RecordedEvent> events, Map<String, Long> parked) {
        var left = new HashSet<Long>();
        take(view, events, parked, left);
        return left;
    }

    private void take(View view, List<RecordedEvent> events, Map<String, Long> parked, Set<Long> left) {
        var free = parked.isEmpty() ? events : withoutParked(view, events, parked, left);
        if (free.isEmpty()) {
            return;
        }
        var failure = failure(view, free);
        if (failure.isEmpty()) {
            return;
        }
        if (free.size() == 1) {
            var event = free.getFirst();
            var sequence = view.sequence(event).orElse(event.stream());
            if (park(view, event, sequence, failure)) {
                alarm(view, event, sequence, failure.get());
            }
            left.add(event.position());
            parked.put(sequence, event.position());
            return;
        }
        // Half and half again: in a batch of 500 one poison costs some ten attempts, not 500.
        int half = free.size() / 2;
        take(view, free.subList(0, half), parked, left);
        take(view, free.subList(half, free.size()), parked, left);
    }

    /** Per parked sequence of a view its first position. */
    Map<String, Long> parked(View view) {
        var parked = new HashMap<String, Long>();
        jdbc.query(
                "select sequence, min(position) as first from " + table(view) + " where view = ? group by sequence",
                row -> {
                    parked.put(row.getString("sequence"), row.getLong("first"));
                },
                view.name());
        return parked;
    }

    private List<RecordedEvent> withoutParked(
            View view, List<RecordedEvent> events, Map<String, Long> parked, Set<Long> left) {
        var free = new ArrayList<RecordedEvent>();
        for (var event : events) {
            var sequence = view.sequence(event);
            if (sequence.isPresent() && isBehind(event, sequence.get(), parked)) {
                var _ = park(view, event, sequence.get(), Optional.empty());
                left.add(event.position());
            } else {
                free.add(event);
            }
        }
        return free;
    }

    /** Behind one of its own sequence, or behind one of its stream whose key could not be told: it may be this one's. */
    private static boolean isBehind(RecordedEvent event, String sequence, Map<String, Long> parked) {
        return parked.getOrDefault(sequence, Long.MAX_VALUE) < event.position()
                || parked.getOrDefault(event.stream(), Long.MAX_VALUE) < event.position();
    }

    private Optional<Failure> failure(View view, List<RecordedEvent> events) {
        try {
            savepoint.executeWithoutResult(attempt -> view.apply(events));
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(Failure.of(failed).orElseThrow(() -> failed));
        }
    }

    /** Parks, or notes another attempt; whether it was not parked before. */
    private boolean park(View view, RecordedEvent event, String sequence, Optional<Failure> failure) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "insert into " + table(view) + " as p (view, position, sequence, error, message, attempts)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (view, position) do update set"
                        + " sequence = excluded.sequence, error = coalesce(excluded.error, p.error),"
                        + " message = coalesce(excluded.message, p.message),"
                        + " attempts = p.attempts + excluded.attempts returning xmax = 0",
                Boolean.class,
                view.name(),
                event.position(),
                sequence,
                failure.map(Failure::error).orElse(null),
                failure.map(Failure::message).orElse(null),
                failure.isPresent() ? 1 : 0));
    }

    /** Once the parking stands: a transaction that is rolled back and tried again must not alarm twice. */
    private static void alarm(View view, RecordedEvent event, String sequence, Failure failure) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                LOG.error(
                        "{}.{} cannot take in {} at {}: {}, {}. It is parked, and what follows it in {} behind it",
                        view.schema(),
                        view.name(),
                        event.type(),
                        event.position(),
                        failure.error(),
                        failure.message(),
                        sequence);
            }
        });
    }

    static String table(View view) {
        return view.schema() + ".parked_event";
    }
}
