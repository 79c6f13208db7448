package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL server on a directory of its own, as durable as in production, whose death can be chosen. It answers on
 * 127.0.0.1 only and trusts whoever is on this machine. Not for use by several threads at once; what it serves is.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));

    private final Path directory;
    private final int port;
    private final ServerSettings settings;
    private final PostgresProcess process;

    private PostgresServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        this.settings = new ServerSettings(data(), port);
        this.process = new PostgresProcess(PostgresPrograms.unpacked(), log());
    }

    /**
     * Makes a new, empty server, which is not started yet.
     *
     * @param directory where its data and its log come; must not exist
     * @throws ClusterFailure when {@code initdb} fails
     */
    public static PostgresServer create(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            var server = new PostgresServer(directory, port);
            server.process.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + server.data(),
                            "--username=" + SUPERUSER,
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync",
                            "--no-instructions"));
            server.settings.include();
            server.settings.write();
            return server;
        } catch (IOException e) {
            throw new ClusterFailure("no server can be made in " + directory, e);
        }
    }

    /** A server on data that are already there, copied from another one; its settings are still to be written. */
    static PostgresServer over(Path directory, int port) {
        return new PostgresServer(directory, port);
    }

    /** A port that is free at this moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ClusterFailure("no port is free", e);
        }
    }

    /**
     * Starts it on the data that are there and waits until it answers: a crashed or restored one has then repeated its
     * log and takes writes, a standby can be read.
     *
     * @throws ClusterFailure when it ends instead, or does not answer within two minutes
     */
    public PostgresServer start() {
        if (process.isRunning()) {
            throw new ClusterFailure("the server in " + directory + " is running already");
        }
        process.start(List.of("-D", data().toString()));
        await("the start", () -> {
            if (!process.isRunning()) {
                throw new ClusterFailure(
                        "the server in " + directory + " ended instead of starting: " + process.lastWords());
            }
            return answers() && (Files.exists(data().resolve("standby.signal")) || !isStandby());
        });
        return this;
    }

    /** Stops it in order: open transactions are rolled back, what is committed is on disk. */
    public void stopFast() {
        process.signal("INT");
        process.awaitEnd();
    }

    /** Makes it end at once, without a checkpoint: the next start repeats its log. */
    public void stopImmediate() {
        process.signal("QUIT");
        process.awaitEnd();
    }

    /** Kills it and all its backends (SIGKILL), also when paused, and waits until they are gone. */
    public void kill9() {
        process.kill();
    }

    /** Stops the clock for it and all its backends (SIGSTOP): connections stay open and nothing answers. */
    public void pause() {
        process.signalAll("STOP");
    }

    /** Ends a {@link #pause} (SIGCONT). */
    public void resume() {
        process.signalAll("CONT");
    }

    /** Whether its main process lives; a paused one does. */
    public boolean isRunning() {
        return process.isRunning();
    }

    /** Sets what is written in its configuration; a running server takes it over, except what only a start can set. */
    public PostgresServer set(String name, String value) {
        settings.put(name, value);
        return reload();
    }

    /** Goes back to the default of a setting. */
    public PostgresServer reset(String name) {
        settings.remove(name);
        return reload();
    }

    /** Keeps its log of changes in a directory, segment by segment, for {@link BaseBackup#restore}. Before its start. */
    public PostgresServer archiveTo(Path archive) {
        set("archive_mode", "on");
        return set("archive_command", "test ! -f \"" + archive + "/%f\" && cp \"%p\" \"" + archive + "/%f\"");
    }

    /** Closes the current segment of its log and waits until it, and what went before, is in the archive. */
    public void archiveNow() {
        // A segment in which nothing was written since the last switch would not be closed.
        jdbc("postgres")
                .sql("select pg_logical_emit_message(true, 'ledger', 'archive')")
                .query(String.class)
                .single();
        var segment = jdbc("postgres")
                .sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await(
                "the archive",
                () -> jdbc("postgres")
                        .sql("select coalesce(last_archived_wal >= ?, false) from pg_stat_archiver")
                        .param(segment)
                        .query(Boolean.class)
                        .single());
    }

    /**
     * Which standbys must have written a commit before it is acknowledged, as in {@code synchronous_standby_names}; empty
     * for none.
     */
    public PostgresServer synchronousStandbys(String names) {
        return set("synchronous_standby_names", names);
    }

    /** Makes a standby a primary, and waits until it takes writes. */
    public void promote() {
        jdbc("postgres")
                .sql("select pg_promote(true, 120)")
                .query(Boolean.class)
                .single();
        await("promotion", () -> !isStandby());
    }

    /** Whether it repeats another server's log, or is still recovering. */
    public boolean isStandby() {
        return jdbc("postgres")
                .sql("select pg_is_in_recovery()")
                .query(Boolean.class)
                .single();
    }

    /** Bytes of this primary's log that a standby, known by its name, has not made visible yet; -1 if it is not connected. */
    public long replayLag(String standby) {
        return jdbc("postgres")
                .sql("select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)), -1)::bigint"
                        + " from pg_stat_replication where application_name = ?")
                .param(standby)
                .query(Long.class)
                .single();
    }

    /** Waits until a standby, known by its name, shows all that this primary has committed so far. */
    public void awaitReplay(String standby) {
        await("replay by " + standby, () -> replayLag(standby) == 0);
    }

    /** Waits until a standby, known by its name, is one that commits wait for. */
    public void awaitSynchronous(String standby) {
        await(
                "synchronous replication to " + standby,
                () -> jdbc("postgres")
                                .sql(
                                        "select count(*) from pg_stat_replication where application_name = ? and sync_state = 'sync'")
                                .param(standby)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** Makes a database. */
    public PostgresServer createDatabase(String name) {
        jdbc("postgres").sql("create database " + name).update();
        return this;
    }

    /** The JDBC address of a database, for any user. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Connections of the superuser to a database, a new one each time. */
    public DataSource dataSource(String database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(SUPERUSER);
        return dataSource;
    }

    /** Statements of the superuser on a database. */
    public JdbcClient jdbc(String database) {
        return JdbcClient.create(dataSource(database));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its data directory. */
    public Path data() {
        return directory.resolve("data");
    }

    /** What it says. */
    public Path log() {
        return directory.resolve("postgres.log");
    }

    /** Ends it, however it is. Its files stay. */
    @Override
    public void close() {
        process.kill();
        process.forget();
    }

    private void await(String what, BooleanSupplier done) {
        PATIENCE.await(what, done, process::lastWords);
    }

    private PostgresServer reload() {
        try {
            settings.write();
        } catch (IOException e) {
            throw new ClusterFailure("the settings of " + directory + " cannot be written", e);
        }
        process.signal("HUP");
        return this;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres") + "?connectTimeout=5", SUPERUSER, "")) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }
}
