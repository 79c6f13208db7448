package org.programmeledger.benchmarks.speed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.programmeledger.benchmarks.speed.Cell.Round;
import org.programmeledger.benchmarks.speed.Load.Threads;
import org.programmeledger.command.CommandServiceApplication;

/**
 * Whole commands over HTTP on the loopback interface to a command service of its own process: signed in, checked,
 * decided, appended, answered. Beside it the same service with Axon's engine, and {@link InsertEndpoint}.
 */
final class HttpCommands implements Measurement {

    private static final int MOST = 128;

    private final TestBed bed;
    private final List<Cell> cells = new ArrayList<>();

    HttpCommands(TestBed bed) {
        this.bed = bed;
    }

    /** A process and what its clients do. */
    private record Subject(String name, String variant, JvmProcess process, HttpClients clients, Load.Work work)
            implements AutoCloseable {
        @Override
        public void close() throws java.io.IOException {
            clients.close();
            process.close();
        }
    }

    @Override
    public List<Section> measure() throws Exception {
        var stockDatabase = bed.newDatabase("http_stock");
        try (var insert = insert(stockDatabase);
                var stock = service(Appends.STOCK, "virtual threads, pool of 32", stockDatabase.stock(32), true);
                var wide = service(Appends.STOCK, "platform threads, pool of 128", stockDatabase.stock(MOST), false);
                var ledger = service(
                        Appends.LEDGER,
                        "virtual threads",
                        bed.newDatabase("http_ledger").commandService(),
                        true)) {
            for (var subject : List.of(insert, stock, wide, ledger)) {
                new Load(32, bed.pace().warmUp(), Threads.PLATFORM).run(subject.work(), bed.processors(0));
            }
            cells(Round.BEFORE, insert, stock, wide);
            cells(Round.BETWEEN, ledger);
            cells(Round.AFTER, insert, stock, wide);
            return List.of(section(ledger));
        }
    }

    private void cells(Round round, Subject... subjects) throws Exception {
        var time = round == Round.BETWEEN ? bed.pace().cell() : bed.pace().peer();
        for (var subject : subjects) {
            for (int writers : Appends.WRITERS) {
                var result = new Load(writers, time, Threads.PLATFORM)
                        .run(subject.work(), bed.processors(subject.process().pid()));
                cells.add(new Cell(subject.name(), subject.variant(), round, writers, result));
            }
        }
    }

    private Section section(Subject ledger) {
        var section = new Section("Whole commands over HTTP, each client with its own fund")
                .say("The service is a process of its own; the client is in this JVM and shares the cores.")
                .cells(cells);
        Comparison.of(cells).aims(section, "HTTP, ");
        section.say("Resident memory of the command service after this: "
                + ProcessorTime.residentMebibytes(ledger.process().pid()) + " MiB.");
        for (int writers : Appends.WRITERS) {
            var result = Cell.best(cells, Appends.LEDGER, writers).result();
            section.limit("commands over HTTP, " + writers + " clients", result);
        }
        return section;
    }

    private Subject service(String name, String variant, Map<String, String> settings, boolean virtual)
            throws Exception {
        var all = new HashMap<>(settings);
        all.put("spring.threads.virtual.enabled", Boolean.toString(virtual));
        var process = JvmProcess.start(
                CommandServiceApplication.class.getName(), "http-" + name + "-" + virtual, all, bed.directory());
        var clients = HttpClients.open(process.port(), MOST);
        return new Subject(name, variant, process, clients, clients.pledges());
    }

    private Subject insert(TestBed.Database database) throws Exception {
        SingleInsert.on(database, 1).close(); // makes the table
        var process =
                JvmProcess.start(InsertEndpoint.class.getName(), "http-insert", database.stock(32), bed.directory());
        var clients = HttpClients.connect(process.port(), MOST);
        return new Subject(Appends.INSERT, "virtual threads, pool of 32", process, clients, clients.inserts());
    }
}
