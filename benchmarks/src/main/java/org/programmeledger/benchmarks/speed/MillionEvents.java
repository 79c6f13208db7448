package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.programmeledger.query.QueryServiceApplication;

/** How long a view takes to be rebuilt from a million events, from the request to the switch, digests included. */
final class MillionEvents implements Measurement {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");

    /** Those that gain a row with every event or nearly every one, and one that hardly does. */
    private static final List<String> VIEWS = List.of("audit", "journal", "fund", "pledge", "commitment", "party");

    private final TestBed bed;
    private final SharedHistory history;

    MillionEvents(TestBed bed, SharedHistory history) {
        this.bed = bed;
        this.history = history;
    }

    @Override
    public List<Section> measure() throws Exception {
        var log = history.get();
        log.noViewIsBehind();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("view", "seconds", "events/s"));
        double longest = 0;
        try (var service = JvmProcess.start(
                        QueryServiceApplication.class.getName(),
                        "rebuild",
                        log.database().queryService(),
                        bed.directory());
                var connection = new HttpConnection(service.port())) {
            for (var view : VIEWS) {
                double seconds = rebuild(connection, view);
                longest = Math.max(longest, seconds);
                rows.add(List.of(view, Section.plain(seconds), Section.number(log.events() / seconds)));
            }
            rows.add(List.of("resident memory", ProcessorTime.residentMebibytes(service.pid()) + " MiB", ""));
        }
        return List.of(new Section("Rebuild of " + Section.number(log.events()) + " events beside the live view")
                .say(
                        "From the request over HTTP to the switch, one view after the other; the first one warms the process up.")
                .table(rows)
                .aim(
                        "rebuild of a million events under 30 s",
                        Section.plain(longest) + " s, the slowest view",
                        longest < 30));
    }

    private static double rebuild(HttpConnection connection, String view) throws Exception {
        long start = System.nanoTime();
        var id = found(ID, connection.post("/v1/views/" + view + "/rebuilds", ""));
        while (true) {
            var state = found(STATE, connection.get("/v1/rebuilds/" + id));
            switch (state) {
                case "DONE" -> {
                    return (System.nanoTime() - start) / 1e9;
                }
                case "FAILED", "CANCELLED" -> throw new IllegalStateException("the rebuild of " + view + " " + state);
                default -> LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static String found(Pattern pattern, HttpConnection.Answer answer) {
        var found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException(answer.toString());
        }
        return found.group(1);
    }
}
