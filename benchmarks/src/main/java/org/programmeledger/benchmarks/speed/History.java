package org.programmeledger.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.query.QueryServiceApplication;

/**
 * A database with a long log, made once and used by several measurements.
 *
 * @param database where it is
 * @param events how many events it has
 */
record History(TestBed.Database database, int events) {

    private static final int FUNDS = 100;

    /** A million events, or a tenth of that for a trial. */
    static History write(TestBed bed) throws java.io.IOException {
        int events = bed.pace().isQuick() ? 100_000 : 1_000_000;
        var database = bed.newDatabase("history");
        // The query service makes the tables of the views, which are to be there before the events are.
        try (var service = JvmProcess.start(
                QueryServiceApplication.class.getName(), "history", database.queryService(), bed.directory())) {
            service.await(
                    "the first events in every view",
                    () -> database.jdbc()
                                    .sql("select min(position) from views.view_position")
                                    .query(Long.class)
                                    .single()
                            >= Actors.EVENTS);
        }
        return fill(database, events);
    }

    /** Writes so many events into a log in which only {@link Actors} are known. */
    static History fill(TestBed.Database database, int events) {
        var script = TestBed.resource("history.sql")
                .replace("${before}", Integer.toString(Actors.EVENTS))
                .replace("${funds}", Integer.toString(FUNDS))
                .replace("${events}", Integer.toString(events))
                .replace("${programme}", Actors.PROGRAMME.value())
                .replace("${party}", Actors.PARTY.value())
                .replace("${metadata}", Actors.metadata());
        for (var statement : script.split(";\n")) {
            if (!statement.isBlank()) {
                database.jdbc().sql(statement).update();
            }
        }
        return new History(database, events);
    }

    /** Its funds; of a million events each has ten thousand. */
    List<FundId> funds() {
        return IntStream.rangeClosed(1, FUNDS)
                .mapToObj(number -> new FundId("fund_019a0000-0000-7000-8000-%012x".formatted(number)))
                .toList();
    }

    /** Every view believes it has read the whole log. */
    void noViewIsBehind() {
        move("true", events);
    }

    /** Every view but the audit trail, which begins anew, believes so. */
    void onlyAuditIsBehind() {
        move("view <> 'audit'", events);
        move("view = 'audit'", 0);
        database.jdbc().sql("truncate views.audit_entry").update();
    }

    private void move(String which, long position) {
        var jdbc = database.jdbc();
        jdbc.sql("update views.view_position set position = " + position + " where " + which)
                .update();
        jdbc.sql("update views.token_entry set token = convert_to('{\"globalIndex\":" + position + "}', 'UTF8')"
                        + " where processor_name <> '__config' and " + which.replace("view", "processor_name"))
                .update();
    }

    /** The same events where Axon's engine looks for them. */
    void copyToStock() throws SQLException {
        makeStockTables(database);
        database.jdbc()
                .sql("insert into axon_stock.domain_event (aggregateidentifier, sequencenumber, type, eventidentifier,"
                        + " metadata, payload, payloadrevision, payloadtype, timestamp)"
                        + " select stream, version, '', event_id::text,"
                        + " convert_to('{\"ledger\":' || metadata || '}', 'UTF8'), convert_to(payload, 'UTF8'),"
                        + " revision::text, type, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                        + " from event_log.event order by position")
                .update();
        database.jdbc().sql("vacuum analyze axon_stock.domain_event").update();
    }

    /** Makes the tables that Axon's engine and its projection use; the projection's like the ledger's own. */
    static void makeStockTables(TestBed.Database database) throws SQLException {
        var schema = EventSchema.builder()
                .eventTable("axon_stock.domain_event")
                .snapshotTable("axon_stock.snapshot")
                .build();
        try (var connection = database.server().dataSource(database.name()).getConnection()) {
            execute(connection, "create schema if not exists axon_stock");
            try (var table = PostgresEventTableFactory.INSTANCE.createDomainEventTable(connection, schema)) {
                table.execute();
            }
            execute(connection, AUDIT_TABLE);
        }
    }

    private static final String AUDIT_TABLE = "create table axon_stock.audit_entry (position bigint primary key,"
            + " event_id text not null, stream text not null, version bigint not null, type text not null,"
            + " revision int not null, recorded_at timestamptz not null, effective_on date not null,"
            + " actor text not null, role text, on_behalf_of text, reason text, decision text, causation text not null,"
            + " correlation text not null, evidence jsonb not null);"
            + " create index on axon_stock.audit_entry (stream, position);"
            + " create index on axon_stock.audit_entry (actor, position);"
            + " create index on axon_stock.audit_entry (type, position);"
            + " create index on axon_stock.audit_entry (recorded_at, position)";

    /** As before its first start. */
    void forgetStockProjection() {
        database.jdbc().sql("truncate " + StockProjection.TABLE).update();
        database.jdbc().sql("drop table if exists axon_stock.token_entry").update();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
