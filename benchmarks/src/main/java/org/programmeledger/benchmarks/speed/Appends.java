package org.programmeledger.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.benchmarks.speed.Cell.Round;
import org.programmeledger.benchmarks.speed.Load.Threads;

/**
 * Commands through the gate of a command service in this JVM: pledges to existing funds, one fund for each writer, then
 * parties that are new, then pledges that all go to one fund. Beside it the same service with Axon's engine, and single
 * inserts.
 */
final class Appends implements Measurement {

    static final String LEDGER = "ledger";
    static final String STOCK = "stock";
    static final String INSERT = "single insert";
    static final List<Integer> WRITERS = List.of(1, 8, 32, 128);

    private static final int MOST = 128;
    private static final int HOT = 32;

    private final TestBed bed;
    private final List<Cell> pledges = new ArrayList<>();
    private final List<Cell> parties = new ArrayList<>();
    private final List<Cell> hot = new ArrayList<>();

    Appends(TestBed bed) {
        this.bed = bed;
    }

    @Override
    public List<Section> measure() throws Exception {
        var database = bed.newDatabase("append_ledger");
        var stockDatabase = bed.newDatabase("append_stock");
        try (var ledger = InProcess.start(database.commandService(), MOST);
                var stock = InProcess.start(stockDatabase.stock(HOT), MOST);
                var insert = SingleInsert.on(stockDatabase, HOT)) {
            warmUp(ledger, stock, insert);
            peers(Round.BEFORE, stock, insert);
            ledger(ledger);
            peers(Round.AFTER, stock, insert);
        }
        return List.of(existing(), begun(), oneFund());
    }

    private void warmUp(InProcess ledger, InProcess stock, SingleInsert insert) throws Exception {
        var load = new Load(HOT, bed.pace().warmUp(), Threads.PLATFORM);
        load.run(insert.inserts(), bed.processors(0));
        load.run(stock.pledges(), bed.processors(0));
        load.run(ledger.pledges(), bed.processors(0));
    }

    private void ledger(InProcess ledger) throws Exception {
        for (var threads : Threads.values()) {
            for (int writers : WRITERS) {
                pledges.add(cell(LEDGER, threads, "", Round.BETWEEN, writers, ledger.pledges()));
            }
        }
        for (int writers : WRITERS) {
            parties.add(cell(LEDGER, Threads.PLATFORM, "", Round.BETWEEN, writers, ledger.parties()));
        }
        for (var threads : Threads.values()) {
            hot.add(cell(LEDGER, threads, "", Round.BETWEEN, HOT, ledger.hotFund()));
        }
    }

    private void peers(Round round, InProcess stock, SingleInsert insert) throws Exception {
        for (int connections : List.of(HOT, MOST)) {
            stock.connections(connections);
            insert.connections(connections);
            var pool = ", pool of " + connections;
            for (var threads : Threads.values()) {
                for (int writers : WRITERS) {
                    // More connections than writers change nothing.
                    if (connections == HOT || writers == MOST) {
                        pledges.add(cell(INSERT, threads, pool, round, writers, insert.inserts()));
                        pledges.add(cell(STOCK, threads, pool, round, writers, stock.pledges()));
                    }
                }
            }
        }
        stock.connections(HOT);
        for (var threads : Threads.values()) {
            hot.add(cell(STOCK, threads, ", pool of " + HOT, round, HOT, stock.hotFund()));
        }
        for (int writers : WRITERS) {
            parties.add(cell(STOCK, Threads.PLATFORM, ", pool of " + HOT, round, writers, stock.parties()));
        }
    }

    private Cell cell(String subject, Threads threads, String pool, Round round, int writers, Load.Work work)
            throws Exception {
        var time = round == Round.BETWEEN ? bed.pace().cell() : bed.pace().peer();
        var result = new Load(writers, time, threads).run(work, bed.processors(0));
        var variant = threads.name().toLowerCase(java.util.Locale.ROOT) + " threads" + pool;
        return new Cell(subject, variant, round, writers, result);
    }

    private Section existing() {
        var section = new Section("Commands on existing streams, each writer on its own fund, with idempotency keys")
                .say("A ledger command writes an event, its key and (with the guard) checks two streams; stock writes"
                        + " the event only, without key, guard or position. Both read the same cache.")
                .cells(pledges);
        Comparison.of(pledges).aims(section, "");
        for (int writers : WRITERS) {
            section.limit("commands in process, " + writers + " writers", best(pledges, LEDGER, writers));
        }
        return section;
    }

    private Section begun() {
        return new Section("Commands that begin a stream, with idempotency keys").cells(parties);
    }

    private Section oneFund() {
        var ledger = best(hot, LEDGER, HOT);
        var stock = best(hot, STOCK, HOT);
        return new Section("One fund that " + HOT + " writers want")
                .cells(hot)
                .ratio("one fund, 32 writers: of stock", 5, ledger.perSecond() / stock.perSecond())
                .limit("commands on one fund, 32 writers", ledger);
    }

    private static Load.Result best(List<Cell> cells, String subject, int writers) {
        return Cell.best(cells, subject, writers).result();
    }
}
