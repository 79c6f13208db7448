package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.benchmarks.speed.Load.Threads;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.query.QueryServiceApplication;

/**
 * From a commit to the row that can be read, between two processes: a command service appends, a query service has all
 * its views. Idle is twenty commands a second from one client; half load is half of what 32 clients get done with both
 * processes running. Stock is the same command service with Axon's engine and {@link StockProjection} as Axon sets it up.
 */
final class Lag implements Measurement {

    private static final int CLIENTS = 32;
    private static final Duration IDLE_GAP = Duration.ofMillis(50);
    private static final String LEDGER_VIEW = "select (select position from event_log.head),"
            + " (select position from views.view_position where view = 'audit')";
    private static final String LEDGER_ALL =
            "select (select position from event_log.head), (select min(position) from views.view_position)";
    private static final String STOCK_VIEW =
            "select (select coalesce(max(globalindex), 0) from axon_stock.domain_event),"
                    + " (select coalesce(max(position), 0) from " + StockProjection.TABLE + ")";

    private final TestBed bed;
    private final List<List<String>> rows = new ArrayList<>();
    private final Section section = new Section("Lag from commit to visible row, between two processes");

    Lag(TestBed bed) {
        this.bed = bed;
    }

    @Override
    public List<Section> measure() throws Exception {
        rows.add(List.of("subject", "load", "commands/s", "rows of", "samples", "p50 ms", "p99 ms", "worst ms"));
        stock();
        ledger();
        section.say(
                        "Seen by one observer with one clock that looks about every millisecond: a lag of less shows as up to one.")
                .table(rows);
        return List.of(section);
    }

    private void ledger() throws Exception {
        var database = bed.newDatabase("lag_ledger");
        try (var commands = JvmProcess.start(
                        CommandServiceApplication.class.getName(),
                        "lag-command",
                        keepAlive(database.commandService()),
                        bed.directory());
                var queries = JvmProcess.start(
                        QueryServiceApplication.class.getName(),
                        "lag-query",
                        database.queryService(),
                        bed.directory());
                var clients = HttpClients.open(commands.port(), CLIENTS)) {
            double full = full(clients, database, LEDGER_ALL);
            var idle = idle("ledger", "audit trail", clients, database, LEDGER_VIEW);
            idle("ledger", "all views", clients, database, LEDGER_ALL);
            var half = half("ledger", "audit trail", clients, database, LEDGER_VIEW, full);
            half("ledger", "all views", clients, database, LEDGER_ALL, full);
            aims("idle", idle);
            aims("half load", half);
            section.say("Resident memory afterwards: command service "
                    + ProcessorTime.residentMebibytes(commands.pid()) + " MiB, query service "
                    + ProcessorTime.residentMebibytes(queries.pid()) + " MiB.");
        }
    }

    private void stock() throws Exception {
        var database = bed.newDatabase("lag_stock");
        History.makeStockTables(database);
        try (var commands = JvmProcess.start(
                        CommandServiceApplication.class.getName(),
                        "lag-stock-command",
                        keepAlive(database.stock(CLIENTS)),
                        bed.directory());
                var queries = JvmProcess.start(
                        StockProjection.class.getName(), "lag-stock-query", database.stock(10), bed.directory());
                var clients = HttpClients.open(commands.port(), CLIENTS)) {
            new Load(CLIENTS, bed.pace().warmUp().dividedBy(3), Threads.PLATFORM)
                    .run(clients.pledges(), bed.processors(0));
            caughtUp(database, STOCK_VIEW);
            idle("stock", "audit trail", clients, database, STOCK_VIEW);
            if (!queries.process().isAlive()) {
                throw new IllegalStateException("the projection ended: see " + queries.log());
            }
        }
    }

    private static java.util.Map<String, String> keepAlive(java.util.Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("server.tomcat.max-keep-alive-requests", "-1");
        return all;
    }

    private double full(HttpClients clients, TestBed.Database database, String position) throws Exception {
        new Load(CLIENTS, bed.pace().warmUp(), Threads.PLATFORM).run(clients.pledges(), bed.processors(0));
        var result = new Load(CLIENTS, bed.pace().cell(), Threads.PLATFORM).run(clients.pledges(), bed.processors(0));
        caughtUp(database, position);
        return result.perSecond();
    }

    private static void caughtUp(TestBed.Database database, String position) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!database.jdbc()
                .sql(position)
                .query((row, nr) -> row.getLong(1) == row.getLong(2))
                .single()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the views do not catch up");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<Double> idle(String subject, String view, HttpClients clients, TestBed.Database database, String sql)
            throws Exception {
        return paced(subject, view, "idle", new Pacing(1, IDLE_GAP), clients, database, sql);
    }

    private List<Double> half(
            String subject, String view, HttpClients clients, TestBed.Database database, String sql, double full)
            throws Exception {
        var gap = Duration.ofNanos((long) (CLIENTS * 2e9 / full));
        return paced(subject, view, "half", new Pacing(CLIENTS, gap), clients, database, sql);
    }

    private List<Double> paced(
            String subject,
            String view,
            String load,
            Pacing pacing,
            HttpClients clients,
            TestBed.Database database,
            String sql)
            throws Exception {
        try (var connection = database.server().dataSource(database.name()).getConnection()) {
            var observer = new Observer(connection, sql);
            var watching = Thread.ofPlatform().start(observer);
            double perSecond = pacing.run(clients, bed.pace().cell().multipliedBy(2));
            caughtUp(database, sql);
            observer.stop();
            watching.join();
            var lags = observer.lags();
            rows.add(List.of(
                    subject,
                    load,
                    Section.number(perSecond),
                    view,
                    Integer.toString(lags.size()),
                    Section.millis(at(lags, 0.5)),
                    Section.millis(at(lags, 0.99)),
                    Section.millis(lags.getLast())));
            return lags;
        }
    }

    private void aims(String load, List<Double> lags) {
        section.aim("lag, " + load + ": median 10 ms", Section.millis(at(lags, 0.5)) + " ms", at(lags, 0.5) <= 10)
                .aim(
                        "lag, " + load + ": 99th percentile 50 ms",
                        Section.millis(at(lags, 0.99)) + " ms",
                        at(lags, 0.99) <= 50);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }
}
