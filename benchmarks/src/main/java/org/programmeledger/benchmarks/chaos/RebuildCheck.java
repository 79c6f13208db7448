package org.programmeledger.benchmarks.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.programmeledger.benchmarks.cluster.LedgerCluster;
import org.programmeledger.benchmarks.cluster.LedgerDatabase;
import org.programmeledger.benchmarks.cluster.ServiceProcess;
import org.programmeledger.benchmarks.cluster.ServiceProgram;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Are the views what a reader who begins now would make of the log? The database is copied, the copy's views are thrown
 * away, and a query service that has seen nothing of the round builds them again; then every table is compared by a hash
 * over all its rows. The views' own digests play no part in it.
 */
final class RebuildCheck {

    private static final String COPY = "rebuild";

    /** Who feeds a view, and how it came to be, is not its contents. */
    private static final List<String> NOT_CONTENTS =
            List.of("token_entry", "migration", "instance", "rebuild", "rebuild_cancellation", "sight_key");

    private static final String WITHOUT_VIEWS = "drop schema views cascade; drop schema if exists views_next cascade;"
            + " create schema views authorization ledger_reader; create schema views_next authorization ledger_reader";

    private final LedgerCluster cluster;
    private final Path directory;
    private final Findings findings;

    RebuildCheck(LedgerCluster cluster, Path directory, Findings findings) {
        this.cluster = cluster;
        this.directory = directory;
        this.findings = findings;
    }

    /** Compares so many views; they must have caught up and nobody may be appending. */
    void compare(int views) {
        var server = cluster.database();
        copy(server.jdbc("postgres"));
        server.jdbc(COPY).sql(WITHOUT_VIEWS).update();
        var url = server.url(COPY);
        try (var reader = new ServiceProcess(
                ServiceProgram.QUERY, COPY, LedgerDatabase.settings(ServiceProgram.QUERY, url), directory)) {
            reader.start();
            reader.awaitReady();
            new CatchUp(server.jdbc(COPY), views).await(cluster.head());
        }
        var live = hashes(server.jdbc(LedgerCluster.DATABASE));
        var rebuilt = hashes(server.jdbc(COPY));
        if (live.size() < views) {
            findings.add("every view has a table: " + live);
        }
        if (!live.equals(rebuilt)) {
            findings.add("a view equals its rebuild: " + live + " rebuilt as " + rebuilt);
        }
    }

    /** A database can only be copied while nobody is connected: the services lose their connections once more. */
    private static void copy(JdbcClient server) {
        server.sql("drop database if exists " + COPY + " with (force)").update();
        server.sql("alter database " + LedgerCluster.DATABASE + " allow_connections false")
                .update();
        try {
            server.sql("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?")
                    .param(LedgerCluster.DATABASE)
                    .query()
                    .listOfRows();
            server.sql("create database " + COPY + " template " + LedgerCluster.DATABASE)
                    .update();
        } finally {
            server.sql("alter database " + LedgerCluster.DATABASE + " allow_connections true")
                    .update();
        }
    }

    private static Map<String, String> hashes(JdbcClient jdbc) {
        var hashes = new TreeMap<String, String>();
        for (var table : jdbc.sql("select relname from pg_class where relnamespace = 'views'::regnamespace"
                        + " and relkind = 'r' and relname <> all (?) order by relname")
                .param(NOT_CONTENTS.toArray(String[]::new))
                .query(String.class)
                .list()) {
            hashes.put(
                    table,
                    jdbc.sql("select count(*) || ' rows ' || coalesce(md5(string_agg(h, '' order by h)), '')"
                                    + " from (select md5(t::text) as h from views." + table + " as t) as rows")
                            .query(String.class)
                            .single());
        }
        return hashes;
    }
}
