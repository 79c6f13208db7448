package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.programmeledger.benchmarks.speed.Cell.Round;
import org.programmeledger.query.QueryServiceApplication;

/**
 * How fast the audit trail, a row for each event, takes in a log that is already there: the ledger's view, and {@link
 * StockProjection} over the same events to the same rows, as Axon comes and tuned.
 */
final class CatchUp implements Measurement {

    /**
     * How Axon's processor is set up.
     *
     * @param processor tracking or pooled
     */
    private record SetUp(String processor, int segments, int batch, String remark) {

        @Override
        public String toString() {
            return processor + (remark.isEmpty() ? "" : ", " + remark);
        }
    }

    /** What Axon 4.13 does under Spring Boot when nothing is configured: one thread, one segment, one event. */
    private static final SetUp AS_IT_COMES = new SetUp("tracking", 1, 1, "Axon's default");

    private static final List<SetUp> SET_UPS = List.of(
            AS_IT_COMES,
            new SetUp("pooled", 16, 1, "the default of this kind: four threads"),
            new SetUp("pooled", 4, 1, ""),
            new SetUp("tracking", 1, 500, ""),
            new SetUp("pooled", 16, 500, ""),
            new SetUp("pooled", 4, 500, ""));

    /** What was seen of one way to do it. */
    private record Figure(SetUp setUp, Round round, double perSecond, ProcessorTime.Cost cost) {}

    private record Seen(long position, long time, ProcessorTime.Cost cost) {}

    private final TestBed bed;
    private final SharedHistory history;
    private final List<Figure> stock = new ArrayList<>();

    CatchUp(TestBed bed, SharedHistory history) {
        this.bed = bed;
        this.history = history;
    }

    @Override
    public List<Section> measure() throws Exception {
        var log = history.get();
        log.copyToStock();
        for (var setUp : SET_UPS) {
            stock.add(stock(log, setUp, Round.BEFORE));
        }
        var ledger = ledger(log);
        for (var setUp : Stream.of(AS_IT_COMES, best(1).setUp(), best(500).setUp())
                .distinct()
                .toList()) {
            stock.add(stock(log, setUp, Round.AFTER));
        }
        return List.of(section(ledger));
    }

    private Figure ledger(History log) throws Exception {
        log.onlyAuditIsBehind();
        try (var service = JvmProcess.startBehind(
                QueryServiceApplication.class.getName(),
                "catch-up-ledger",
                log.database().queryService(),
                bed.directory())) {
            return figure(
                    new SetUp("catch-up", 1, 5000, "as it comes"),
                    Round.BETWEEN,
                    service,
                    log,
                    "select coalesce(max(position), 0) from views.view_position where view = 'audit'");
        }
    }

    private Figure stock(History log, SetUp setUp, Round round) throws Exception {
        log.forgetStockProjection();
        var settings = new HashMap<>(log.database().stock(10));
        settings.put("speed.processor", setUp.processor());
        settings.put("speed.batch", Integer.toString(setUp.batch()));
        settings.put("speed.segments", Integer.toString(setUp.segments()));
        try (var service =
                JvmProcess.startBehind(StockProjection.class.getName(), "catch-up-stock", settings, bed.directory())) {
            return figure(
                    setUp, round, service, log, "select coalesce(max(position), 0) from " + StockProjection.TABLE);
        }
    }

    /** Positions per second after a while of warming up, until the time is over or the log is read. */
    private Figure figure(SetUp setUp, Round round, JvmProcess service, History log, String position) {
        var asked = log.database().jdbc().sql(position).query(Long.class);
        var processors = bed.processors(service.pid());
        long warm = now(bed.pace().warmUp().dividedBy(2));
        long end = now(bed.pace().warmUp().dividedBy(2).plus(bed.pace().cell()));
        var first = new Seen(0, System.nanoTime(), processors.now());
        while (true) {
            var seen = new Seen(asked.single(), System.nanoTime(), processors.now());
            if (seen.time() < warm && seen.position() < log.events() / 2) {
                first = seen;
            } else if (seen.time() > end || seen.position() >= log.events()) {
                long read = seen.position() - first.position();
                var cost = seen.cost().since(first.cost()).per(Math.max(1, read));
                return new Figure(setUp, round, read * 1e9 / (seen.time() - first.time()), cost);
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
        return stock.stream()
                .filter(figure -> figure.setUp().batch() == batch)
                .max(Comparator.comparingDouble(Figure::perSecond))
                .orElseThrow();
    }

    private Figure asItComes() {
        return stock.stream()
                .filter(figure -> figure.setUp().equals(AS_IT_COMES))
                .max(Comparator.comparingDouble(Figure::perSecond))
                .orElseThrow();
    }

    private Section section(Figure ledger) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "subject", "round", "processor", "segments", "batch", "events/s", "µs service", "µs PostgreSQL"));
        stock.stream()
                .filter(figure -> figure.round() == Round.BEFORE)
                .forEach(figure -> rows.add(row(Appends.STOCK, figure)));
        rows.add(row(Appends.LEDGER, ledger));
        stock.stream()
                .filter(figure -> figure.round() == Round.AFTER)
                .forEach(figure -> rows.add(row(Appends.STOCK, figure)));
        double perSecond = ledger.perSecond();
        return new Section("Projection catch-up: the audit trail, a row and five indexes for each event")
                .say(
                        "Stock reads Axon's own table of the same events and writes each row with an upsert. Without any setting"
                                + " Axon 4.13 takes a tracking processor with one segment and batches of one event.")
                .table(rows)
                .ratio(
                        "catch-up: of stock, batch 1, as Axon comes (one segment)",
                        30,
                        perSecond / asItComes().perSecond())
                .ratio("catch-up: of stock, batch 1, its best set-up", 30, perSecond / best(1).perSecond())
                .ratio(
                        "catch-up: of stock, batch 500, its best set-up",
                        3,
                        perSecond / best(500).perSecond());
    }

    private static List<String> row(String subject, Figure figure) {
        return List.of(
                subject,
                figure.round().name().toLowerCase(Locale.ROOT),
                figure.setUp().toString(),
                Integer.toString(figure.setUp().segments()),
                Integer.toString(figure.setUp().batch()),
                Section.number(figure.perSecond()),
                Section.number(figure.cost().service()),
                Section.number(figure.cost().database()));
    }
}
