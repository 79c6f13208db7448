package org.programmeledger.benchmarks.speed;

import java.util.List;

/** What the ledger aims at beside its peers, with so many writers; the peer's better round and set-up count. */
record Comparison(List<Cell> cells) {

    static Comparison of(List<Cell> cells) {
        return new Comparison(cells);
    }

    void aims(Section section, String where) {
        section.ratio(where + "1 writer: of stock", 0.9, ofStock(1))
                .ratio(where + "32 writers: of stock", 4, ofStock(32))
                .ratio(where + "32 writers: of the single insert", 1, ofInsert(32))
                .ratio(where + "128 writers: of the single insert", 2, ofInsert(128));
        for (int writers : Appends.WRITERS) {
            var ledger = result(Appends.LEDGER, writers).p99();
            var stock = bestP99(writers);
            section.aim(
                    where + "%d writer%s: 99th percentile below stock's".formatted(writers, writers == 1 ? "" : "s"),
                    "%s ms, stock %s ms".formatted(Section.millis(ledger), Section.millis(stock)),
                    ledger < stock);
        }
    }

    private double ofStock(int writers) {
        return result(Appends.LEDGER, writers).perSecond()
                / result(Appends.STOCK, writers).perSecond();
    }

    private double ofInsert(int writers) {
        return result(Appends.LEDGER, writers).perSecond()
                / result(Appends.INSERT, writers).perSecond();
    }

    /** Stock's in the set-up in which it does most. */
    private double bestP99(int writers) {
        return result(Appends.STOCK, writers).p99();
    }

    private Load.Result result(String subject, int writers) {
        return Cell.best(cells, subject, writers).result();
    }
}
