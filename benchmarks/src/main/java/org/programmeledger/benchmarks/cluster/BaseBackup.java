package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of a running server's data directory, taken with PostgreSQL's low-level API because {@code pg_basebackup} is
 * not among the embedded programs. It is consistent together with the log that was written during the copy.
 *
 * @param data the copied data directory
 */
public record BaseBackup(Path data) {

    /** What a copy must or may leave out, as PostgreSQL's manual lists it. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "standby.signal", "recovery.signal");

    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pgsql_tmp");

    /**
     * Copies a running server while it works. With an archive, waits until the log that belongs to the copy is in it.
     *
     * @param target where the copy comes; must not exist
     * @throws ClusterFailure when it fails; what has been copied is of no use then
     */
    public static BaseBackup of(PostgresServer server, Path target) {
        // One connection from start to stop: if it is lost, so is the backup.
        try (var connection = server.dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('ledger', true)");
            new DirectoryTree(server.data()).copyTo(target, BaseBackup::isLeftOut);
            try (var stop = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                stop.next();
                Files.writeString(target.resolve("backup_label"), stop.getString(1));
            }
            return new BaseBackup(target);
        } catch (IOException | SQLException e) {
            throw new ClusterFailure("no backup can be taken to " + target, e);
        }
    }

    private static boolean isLeftOut(Path file) {
        for (var part : file) {
            if (EMPTIED.contains(part.toString())) {
                return true;
            }
        }
        return LEFT_OUT.contains(file.toString());
    }

    /**
     * Makes a standby, not started yet, which follows a primary under a name and keeps the primary from throwing away what
     * it has not received yet.
     *
     * @param directory where it comes; must not exist
     * @param name its {@code application_name}, for {@code synchronous_standby_names}; letters and digits
     */
    public PostgresServer standby(PostgresServer primary, Path directory, int port, String name) {
        primary.jdbc("postgres")
                .sql("select pg_create_physical_replication_slot(?, true)"
                        + " where not exists (select from pg_replication_slots where slot_name = ?)")
                .params(name, name)
                .query()
                .listOfRows();
        var standby = copy(directory, port);
        standby.set(
                "primary_conninfo",
                "host=127.0.0.1 port=" + primary.port() + " user=" + PostgresServer.SUPERUSER + " application_name="
                        + name);
        standby.set("primary_slot_name", name);
        standby.set("hot_standby", "on");
        mark(standby, "standby.signal");
        return standby;
    }

    /**
     * Makes a server, not started yet, which repeats the archived log up to a point and then takes writes.
     *
     * @param directory where it comes; must not exist
     * @param archive where {@link PostgresServer#archiveTo} put the log
     */
    public PostgresServer restore(Path directory, int port, Path archive, RecoveryTarget target) {
        var restored = copy(directory, port);
        restored.set("restore_command", "cp \"" + archive + "/%f\" \"%p\"");
        target.settings().forEach(restored::set);
        restored.set("recovery_target_action", "promote");
        mark(restored, "recovery.signal");
        return restored;
    }

    private PostgresServer copy(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            new DirectoryTree(data).copyTo(directory.resolve("data"), file -> false);
            // What was set with "alter system" on the origin is the origin's.
            Files.writeString(directory.resolve("data/postgresql.auto.conf"), "");
            return PostgresServer.over(directory, port);
        } catch (IOException e) {
            throw new ClusterFailure("no server can be made in " + directory, e);
        }
    }

    private static void mark(PostgresServer server, String signal) {
        try {
            Files.createFile(server.data().resolve(signal));
        } catch (IOException e) {
            throw new ClusterFailure("cannot write to " + server.data(), e);
        }
    }
}
