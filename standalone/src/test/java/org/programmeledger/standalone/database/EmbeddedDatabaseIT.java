package org.programmeledger.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    /** Unpacked once for all tests. */
    @TempDir
    static Path programs;

    @TempDir
    Path root;

    @Test
    void keepsItsDataAndWaitsForTheDiskAtEveryStart() throws SQLException {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            try (var database = started(directory)) {
                execute(database, "create table views.kept (what text)");
                execute(database, "insert into views.kept values ('Driehoeksplein ë')");
            }
            try (var database = started(directory)) {
                assertThat(query(database, "select what from views.kept")).isEqualTo("Driehoeksplein ë");
                assertThat(query(database, "show fsync")).isEqualTo("on");
                assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
                assertThat(query(database, "show log_error_verbosity")).isEqualTo("terse");
                assertThat(query(database, "show full_page_writes")).isEqualTo("on");
                assertThat(query(database, "show data_checksums")).isEqualTo("on");
            }
        }
    }

    @Test
    void theServicesAreNoSuperuserAndTheirPasswordChanges() throws SQLException {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            var passwordBefore = "";
            try (var database = started(directory)) {
                passwordBefore = setting(database, "password");
                assertThat(query(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                        .isEqualTo("false");
            }
            try (var database = started(directory)) {
                var old = passwordBefore;
                assertThat(setting(database, "password")).isNotEqualTo(old);
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "ledger_reader", old))
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void nobodyGetsInWithoutAPasswordAndNothingListensElsewhere() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"));
                var database = started(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.readAllLines(directory.postgres().resolve("pg_hba.conf")))
                    .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            assertThat(permissions(directory.passwordFile())).isEqualTo("rw-------");
            assertThat(permissions(directory.path())).isEqualTo("rwx------");
            assertThat(permissions(directory.programs())).isEqualTo("rwx------");
            int port =
                    URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
            for (var address : addressesOfThisMachine()) {
                assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
            }
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Iterable<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    @Test
    void aWrongPasswordIsRefusedInOneLineAndLeavesNothingRunning() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            started(directory).close();
            var right = Files.readString(directory.passwordFile());
            Files.writeString(directory.passwordFile(), "guessed");

            assertThatThrownBy(() -> started(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("password authentication failed")
                    .hasMessageNotContaining("\n");
            assertThat(directory.postgres().resolve("postmaster.pid")).doesNotExist();

            Files.writeString(directory.passwordFile(), right);
            started(directory).close();
        }
    }

    @Test
    void aDatabaseWhosePasswordFileIsGoneIsNeitherOpenedNorRemoved() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            started(directory).close();
            Files.delete(directory.passwordFile());

            assertThatThrownBy(() -> started(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("password file postgres-password is missing");
            assertThatThrownBy(directory::clear)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Not removing");
            assertThat(directory.postgres().resolve("PG_VERSION")).exists();
        }
    }

    @Test
    void aFirstStartThatWasCutShortBeginsAgain() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            Files.createDirectories(directory.postgres().resolve("base"));
            Files.writeString(directory.postgres().resolve("postgresql.conf"), "");
            Files.writeString(directory.newPasswordFile(), "half");

            started(directory).close();

            assertThat(directory.passwordFile()).exists();
            assertThat(directory.newPasswordFile()).doesNotExist();
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            started(directory).close();
            Files.writeString(directory.postgres().resolve("PG_VERSION"), "17\n");

            assertThatThrownBy(() -> started(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("written by PostgreSQL 17, this ledger brings PostgreSQL 18");
        }
    }

    @Test
    void clearedMeansEmptyButOnlyOfOurs() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            try (var database = started(directory)) {
                execute(database, "create table views.kept (what text)");
            }
            Files.writeString(directory.path().resolve("notes.txt"), "mine");

            directory.clear();

            try (var database = started(directory)) {
                assertThat(query(database, "select count(*)::text from pg_tables where tablename = 'kept'"))
                        .isEqualTo("0");
            }
            assertThat(directory.path().resolve("notes.txt")).hasContent("mine");
        }
    }

    @Test
    void aProcessNumberThatSomethingElseGotIsForgotten() throws Exception {
        try (var directory = DataDirectory.claim(root.resolve("data"))) {
            started(directory).close();
            // As after a restart of the machine: this JVM now has the number that the server had.
            Files.writeString(
                    directory.postgres().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + directory.postgres() + "\n");

            started(directory).close();
        }
    }

    private static EmbeddedDatabase started(DataDirectory directory) {
        var database = new EmbeddedDatabase(directory, programs);
        database.start();
        return database;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), setting(database, "username"), setting(database, "password"));
    }

    private static String setting(EmbeddedDatabase database, String name) {
        return String.valueOf(database.connection().get("spring.datasource." + name));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
