package org.programmeledger.query.witness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogMark;
import org.programmeledger.eventlog.LogMarks;
import org.programmeledger.query.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps, outside the database, up to where the log was seen ({@code ledger.witness.file}; nothing is kept without it), and
 * compares: at start, every second, and when asked. A restored database is older than what was seen of it, and a view that
 * is kept elsewhere may be further than the log. Both are said for as long as they are so. While something is missing the
 * file stays as it is, as evidence; it is for the operator to put it away.
 */
@Component
@DependsOn("tokenSchema")
public final class Witness implements SmartLifecycle {

    /**
     * What was found.
     *
     * @param missing null if nothing is, or nothing can be known without a file
     * @param viewsAhead views that stand beyond the end of the log, with their positions
     */
    public record Finding(@Nullable Missing missing, Map<String, Long> viewsAhead) {}

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Duration RHYTHM = Duration.ofSeconds(1);

    private final LogMarks log;
    private final JdbcClient jdbc;
    private final @Nullable WitnessFile file;
    private @Nullable LogMark lastSeen;
    private boolean compared;
    private boolean troubled;
    private volatile Finding finding = new Finding(null, Map.of());
    private final Rounds rounds = new Rounds("log-witness", RHYTHM, this::lookIfPossible);

    Witness(LogMarks log, JdbcClient jdbc, @Value("${ledger.witness.file:}") String file, MeterRegistry meters) {
        this.log = log;
        this.jdbc = jdbc;
        this.file = file.isBlank() ? null : new WitnessFile(Path.of(file));
        Gauge.builder("ledger.log.missing", this, Witness::missingCount)
                .description(
                        "Positions that were seen and are not in the log any more, lost by a restore or a promotion")
                .register(meters);
    }

    /**
     * Compares now.
     *
     * @throws DataAccessException when the log cannot be reached
     */
    public Finding look() {
        return look(false);
    }

    /** What was found when it was last compared. */
    public Finding finding() {
        return finding;
    }

    private synchronized Finding look(boolean remember) {
        // The views first: the log goes on meanwhile, and they follow it.
        var views = viewPositions();
        var last = log.last().orElse(null);
        long end = last == null ? 0 : last.position();
        // A view beyond the log shows what is not in it, and would take the next events for ones it has seen.
        views.values().removeIf(position -> position <= end);
        var found = new Finding(file == null ? null : compare(file, end), views);
        if (remember && file != null && last != null && found.missing() == null) {
            remember(file, last);
        }
        report(found);
        finding = found;
        return found;
    }

    /** The whole file only when there is doubt; otherwise what was seen last must still be there. */
    private @Nullable Missing compare(WitnessFile file, long end) {
        if (compared && finding.missing() == null && isStillThere(lastSeen)) {
            return null;
        }
        try {
            var seen = file.read();
            lastSeen = seen.isEmpty() ? null : seen.getLast();
            compared = true;
            return new Comparison(seen).with(end, log::at).orElse(null);
        } catch (IOException broken) {
            trouble(broken);
            return finding.missing();
        }
    }

    private boolean isStillThere(@Nullable LogMark seen) {
        return seen == null
                || log.at(seen.position())
                        .filter(now -> now.eventId().equals(seen.eventId()))
                        .isPresent();
    }

    private void remember(WitnessFile file, LogMark last) {
        if (!compared || lastSeen != null && lastSeen.position() >= last.position()) {
            return;
        }
        try {
            file.append(last);
            lastSeen = last;
            troubled = false;
        } catch (IOException broken) {
            trouble(broken);
        }
    }

    private void trouble(IOException broken) {
        if (!troubled) {
            LOG.error("The witness file cannot be used: what a restore loses will not be known", broken);
            troubled = true;
        }
    }

    private Map<String, Long> viewPositions() {
        var positions = new LinkedHashMap<String, Long>();
        jdbc.sql("select view, position from views.view_position order by view").query(row -> {
            positions.put(row.getString("view"), row.getLong("position"));
        });
        return positions;
    }

    private void report(Finding found) {
        var missing = found.missing();
        if (missing != null && !missing.equals(finding.missing())) {
            LOG.error("{}. See docs/operations.md, \"After a restore\"", missing.sentence());
        }
        found.viewsAhead().forEach((view, position) -> {
            if (!finding.viewsAhead().containsKey(view)) {
                LOG.error(
                        "The view {} stands at position {}, beyond the end of the log: it shows what is not in the log"
                                + " and must be rebuilt",
                        view,
                        position);
            }
        });
    }

    private double missingCount() {
        var missing = finding.missing();
        return missing == null ? 0 : missing.count();
    }

    @Override
    public void start() {
        look(true);
        rounds.start();
    }

    @Override
    public void stop() {
        if (rounds.isRunning()) {
            rounds.stop();
            lookIfPossible();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    /** Before any view is fed, and until none is. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 200;
    }

    private void lookIfPossible() {
        try {
            look(true);
        } catch (DataAccessException away) {
            LOG.debug("The log cannot be looked at", away);
        }
    }
}
