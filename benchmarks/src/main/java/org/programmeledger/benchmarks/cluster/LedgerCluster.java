package org.programmeledger.benchmarks.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.programmeledger.http.testing.TestRoles;

/**
 * The ledger as in production: several processes of each service on one PostgreSQL, each behind a wire of its own that
 * can be cut.
 *
 * @param database the server; its database is {@link #DATABASE}
 * @param commands the processes of the write side
 * @param queries the processes of the read side
 */
public record LedgerCluster(PostgresServer database, List<Member> commands, List<Member> queries)
        implements AutoCloseable {

    /** The name of the ledger's database. */
    public static final String DATABASE = "ledger";

    /** A service and its wire to the database. */
    public record Member(ServiceProcess process, TcpProxy wire) {}

    /**
     * Makes a server and so many processes of each service, all started and ready.
     *
     * @param directory where data and logs come; must exist
     * @throws ClusterFailure when something does not start
     */
    public static LedgerCluster start(Path directory, int commands, int queries) {
        var database = PostgresServer.create(directory.resolve("postgres"), PostgresServer.freePort());
        new LedgerDatabase(database.start(), DATABASE).create();
        var cluster = new LedgerCluster(
                database,
                members(database, ServiceProgram.COMMAND, "command", commands, directory),
                members(database, ServiceProgram.QUERY, "query", queries, directory));
        cluster.members().forEach(member -> member.process().start());
        cluster.members().forEach(member -> member.process().awaitReady());
        TestRoles.at(URI.create(cluster.commandAddresses().getFirst())).allHands();
        return cluster;
    }

    private static List<Member> members(
            PostgresServer database, ServiceProgram program, String name, int count, Path directory) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> {
                    var wire = TcpProxy.to(database.port());
                    var url = "jdbc:postgresql://127.0.0.1:" + wire.port() + "/" + DATABASE;
                    return new Member(
                            new ServiceProcess(
                                    program, name + "-" + number, LedgerDatabase.settings(program, url), directory),
                            wire);
                })
                .toList();
    }

    /** All processes, the write side first. */
    public Stream<Member> members() {
        return Stream.concat(commands.stream(), queries.stream());
    }

    /** Where the write side answers, one address per process. */
    public List<String> commandAddresses() {
        return commands.stream().map(member -> member.process().address()).toList();
    }

    /** Where the read side answers, one address per process. */
    public List<String> queryAddresses() {
        return queries.stream().map(member -> member.process().address()).toList();
    }

    /** The last position of the log, as the database knows it. */
    public long head() {
        return database.jdbc(DATABASE)
                .sql("select position from event_log.head")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        members().forEach(member -> {
            member.process().close();
            member.wire().close();
        });
        database.close();
    }
}
