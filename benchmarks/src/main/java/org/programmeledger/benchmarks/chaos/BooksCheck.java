package org.programmeledger.benchmarks.chaos;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Do the books balance, and do they say what the log says? The log's side is added up here, in SQL, from the stored text. */
record BooksCheck(JdbcClient jdbc, Findings findings) {

    /** What each monetary event does to its fund, in minor units. */
    private static final String MOVES = "select position, stream as fund, type,"
            + " (payload::jsonb #>> '{amount,amount}')::numeric * 100 as minor,"
            + " case type when 'funding.receipt-recorded' then 1 when 'funding.commitment-released' then 1"
            + " when 'funding.funds-committed' then -1 end * (payload::jsonb #>> '{amount,amount}')::numeric * 100 as free"
            + " from event_log.event where type in"
            + " ('funding.receipt-recorded', 'funding.funds-committed', 'funding.commitment-released')";

    /** What the log alone shows: no fund was ever short, and no payment was received twice. */
    void log() {
        findings.eachRow(
                "available is never negative",
                jdbc,
                "select * from (select position, fund, sum(free) over (partition by fund order by position) as available"
                        + " from (" + MOVES + ") as moves) as course where available < 0");
        findings.eachRow(
                "a payment reference is used once",
                jdbc,
                "select payload::jsonb ->> 'paymentReference' as reference, count(*) from event_log.event"
                        + " where type = 'funding.receipt-recorded' group by 1 having count(*) > 1");
    }

    /** The journal and the funds, once they have read everything. */
    void views() {
        findings.eachRow(
                "no event is parked: each was good, whatever broke around it",
                jdbc,
                "select view, position, error from views.parked_event");
        findings.eachRow(
                "every entry of the journal sums to zero",
                jdbc,
                "select position, currency, sum(minor) from views.journal_line group by position, currency"
                        + " having sum(minor) <> 0");
        findings.eachRow(
                "the books sum to zero",
                jdbc,
                "select currency, sum(minor) from views.journal_line group by currency having sum(minor) <> 0");
        findings.eachRow(
                "every movement of money is in the journal, and no other",
                jdbc,
                "select coalesce(m.position, j.position) as position, m.minor as moved, j.minor as debited from ("
                        + MOVES + ") as m full join (select position, sum(minor) as minor from views.journal_line"
                        + " where minor > 0 group by position) as j using (position)"
                        + " where m.minor is distinct from j.minor");
        findings.eachRow(
                "a fund's row says what its events add up to",
                jdbc,
                "select m.fund, m.free, f.document #>> '{available,amount}' as available from (select fund,"
                        + " sum(free) as free from (" + MOVES + ") as moves group by fund) as m left join views.fund f"
                        + " on f.key = m.fund and f.to_position is null"
                        + " where (f.document #>> '{available,amount}')::numeric * 100 is distinct from m.free");
    }
}
