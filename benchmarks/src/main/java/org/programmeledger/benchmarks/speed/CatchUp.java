package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.benchmarks.speed.Cell.Round;
import org.programmeledger.query.QueryServiceApplication;

/**
 * How fast the audit trail, a row for each event, takes in a log that is already there: the ledger's view, and {@link
 * StockProjection} with batches of 1 and of 500 events in one and in four segments, over the same events to the same rows.
 */
final class CatchUp implements Measurement {

    /** What was seen of one way to do it. */
    private record Figure(String subject, int batch, int segments, Round round, double perSecond) {}

    private final TestBed bed;
    private final SharedHistory history;
    private final List<Figure> figures = new ArrayList<>();

    CatchUp(TestBed bed, SharedHistory history) {
        this.bed = bed;
        this.history = history;
    }

    @Override
    public List<Section> measure() throws Exception {
        var log = history.get();
        log.copyToStock();
        for (int batch : List.of(1, 500)) {
            for (int segments : List.of(1, 4)) {
                figures.add(stock(log, batch, segments, Round.BEFORE));
            }
        }
        figures.add(ledger(log));
        for (int batch : List.of(1, 500)) {
            int segments = best(batch).segments();
            figures.add(stock(log, batch, segments, Round.AFTER));
        }
        return List.of(section());
    }

    private Figure ledger(History log) throws Exception {
        log.onlyAuditIsBehind();
        try (var service = JvmProcess.startBehind(
                QueryServiceApplication.class.getName(),
                "catch-up-ledger",
                log.database().queryService(),
                bed.directory())) {
            var rate = rate(
                    service, log, "select coalesce(max(position), 0) from views.view_position where view = 'audit'");
            return new Figure(Appends.LEDGER, 0, 1, Round.BETWEEN, rate);
        }
    }

    private Figure stock(History log, int batch, int segments, Round round) throws Exception {
        log.forgetStockProjection();
        var settings = new HashMap<>(log.database().stock(10));
        settings.put("speed.batch", Integer.toString(batch));
        settings.put("speed.segments", Integer.toString(segments));
        try (var service =
                JvmProcess.startBehind(StockProjection.class.getName(), "catch-up-stock", settings, bed.directory())) {
            var rate = rate(service, log, "select coalesce(max(position), 0) from " + StockProjection.TABLE);
            return new Figure(Appends.STOCK, batch, segments, round, rate);
        }
    }

    /** Positions per second after a while of warming up, until the time is over or the log is read. */
    private double rate(JvmProcess service, History log, String position) {
        var asked = log.database().jdbc().sql(position).query(Long.class);
        long warm = now(bed.pace().warmUp().dividedBy(2));
        long end = now(bed.pace().warmUp().dividedBy(2).plus(bed.pace().cell()));
        long firstTime = System.nanoTime();
        long first = 0;
        while (true) {
            long reached = asked.single();
            long time = System.nanoTime();
            if (time < warm && reached < log.events() / 2) {
                first = reached;
                firstTime = time;
            } else if (time > end || reached >= log.events()) {
                return (reached - first) * 1e9 / (time - firstTime);
            }
            if (!service.process().isAlive()) {
                throw new IllegalStateException("the projection ended: see " + service.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long now(Duration from) {
        return System.nanoTime() + from.toNanos();
    }

    private Figure best(int batch) {
        return figures.stream()
                .filter(figure -> figure.subject().equals(Appends.STOCK) && figure.batch() == batch)
                .max(java.util.Comparator.comparingDouble(Figure::perSecond))
                .orElseThrow();
    }

    private Section section() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("subject", "round", "batch", "segments", "events/s"));
        for (var figure : figures) {
            rows.add(List.of(
                    figure.subject(),
                    figure.round().name().toLowerCase(java.util.Locale.ROOT),
                    figure.batch() == 0 ? "up to 1000" : Integer.toString(figure.batch()),
                    Integer.toString(figure.segments()),
                    Section.number(figure.perSecond())));
        }
        double ledger = figures.stream()
                .filter(figure -> figure.subject().equals(Appends.LEDGER))
                .mapToDouble(Figure::perSecond)
                .sum();
        return new Section("Projection catch-up: the audit trail, a row and five indexes for each event")
                .say("Stock reads Axon's own table of the same events and writes each row with an upsert.")
                .table(rows)
                .ratio("catch-up: of stock, batch 1", 30, ledger / best(1).perSecond())
                .ratio("catch-up: of stock, batch 500", 3, ledger / best(500).perSecond());
    }
}
