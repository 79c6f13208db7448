package org.programmeledger.benchmarks.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does the log keep what was acknowledged, once, and nothing else? Asked in plain SQL, and by the reason that each event
 * carries; the log's own memory of keys is asked only whether it agrees.
 */
final class LogCheck {

    /** Where an event stands. */
    private record Found(String stream, long version, long position) {}

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Map<String, List<Found>> events = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private long count;

    /** Nobody asked for the founding, and an entry of the register is written with the count of a vote, under its key. */
    private final long keyless;

    /** Reads the log as it is now. */
    LogCheck(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
        jdbc.sql("select metadata::jsonb ->> 'reason' as reason, stream, version, position from event_log.event")
                .query(row -> {
                    count++;
                    events.computeIfAbsent(String.valueOf(row.getString("reason")), first -> new ArrayList<>())
                            .add(new Found(row.getString("stream"), row.getLong("version"), row.getLong("position")));
                });
        keyless = jdbc.sql("select count(*) from event_log.event where metadata::jsonb ->> 'actor' = 'operator'"
                        + " or type = 'coalition.decision-entered'")
                .query(Long.class)
                .single();
        jdbc.sql("select key, position from event_log.request").query(row -> {
            keys.put(row.getString("key"), row.getLong("position"));
        });
    }

    /** One order without gaps, in the whole log and in each stream, and time that never runs backwards. */
    void order() {
        findings.eachRow(
                "positions are contiguous from 1 to the head",
                jdbc,
                "select count(*), min(e.position), max(e.position), (select h.position from event_log.head h) as head"
                        + " from event_log.event e having count(*) <> coalesce(max(e.position), 0)"
                        + " or min(e.position) <> 1 or max(e.position) <> (select h.position from event_log.head h)");
        findings.eachRow(
                "versions of a stream are contiguous from 0",
                jdbc,
                "select stream, count(*), min(version), max(version) from event_log.event group by stream"
                        + " having min(version) <> 0 or max(version) <> count(*) - 1");
        findings.eachRow(
                "a stream's versions rise with the positions",
                jdbc,
                "select * from (select position, stream, version, lag(version) over (partition by stream order by position)"
                        + " as before from event_log.event) as pairs where before <> version - 1");
        findings.eachRow(
                "time does not run backwards",
                jdbc,
                "select * from (select position, recorded_at, lag(recorded_at) over (order by position) as before"
                        + " from event_log.event) as pairs where before > recorded_at");
        findings.eachRow(
                "an event has an id of its own",
                jdbc,
                "select event_id, count(*) from event_log.event group by event_id having count(*) > 1");
    }

    /** Nobody knows about it yet: it may be there, but not twice. Returns whether it is. */
    boolean atMostOnce(Ask unknown) {
        var found = found(unknown);
        if (found.size() > 1) {
            findings.add("an unknown command is there at most once: " + unknown.command.key() + " at " + found);
        }
        return !found.isEmpty();
    }

    /** Everyone knows about everything now, and what is known is true. */
    void known(Collection<Ask> asked, long others) {
        long carried = 0;
        for (var ask : asked) {
            if (ask.isNew()) {
                carried += switch (ask.outcome()) {
                    case Outcome.Carried(var _, var receipt) -> carried(ask, receipt);
                    case Outcome.Refused refused -> refused(ask, refused);
                    case Outcome.Unknown unknown -> unresolved(ask, unknown);
                };
            }
        }
        if (count != carried + others) {
            findings.add("nothing is there that nobody asked for: " + count + " events, of which " + carried
                    + " acknowledged and " + others + " from before");
        }
        if (keys.size() + keyless != count) {
            findings.add("each event has its key, but the founding and the register: " + count + " events, " + keyless
                    + " without, " + keys.size() + " keys");
        }
    }

    private int carried(Ask ask, Outcome.Receipt receipt) {
        var expected = new Found(receipt.stream(), receipt.version(), receipt.position());
        var found = found(ask);
        if (!found.equals(List.of(expected))) {
            findings.add("an acknowledged command is there exactly once: " + ask.command.key() + " acknowledged as "
                    + expected + ", found " + found);
        }
        if (!Long.valueOf(receipt.position()).equals(keys.get(ask.command.key()))) {
            findings.add("an acknowledged command's key leads to its event: " + ask.command.key() + " at "
                    + receipt.position() + ", remembered " + keys.get(ask.command.key()));
        }
        return 1;
    }

    private int refused(Ask ask, Outcome.Refused refused) {
        if (!found(ask).isEmpty() || keys.containsKey(ask.command.key())) {
            findings.add("a refused command is absent: " + ask.command.key() + " " + refused + " at " + found(ask));
        }
        return 0;
    }

    private int unresolved(Ask ask, Outcome.Unknown unknown) {
        findings.add("an unknown command is resolved by its key: " + ask.command.key() + " " + unknown);
        return found(ask).size();
    }

    private List<Found> found(Ask ask) {
        return events.getOrDefault(ask.command.key(), List.of());
    }
}
