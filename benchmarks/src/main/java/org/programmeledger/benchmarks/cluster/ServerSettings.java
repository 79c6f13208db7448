package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A server's own settings, in a file of their own in its data directory, which a copy of the directory replaces. */
final class ServerSettings {

    private static final String FILE = "ledger.conf";

    /** Waits for the disk at every commit, answers on this machine only, and can feed a standby. */
    private static final Map<String, String> ALWAYS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "wal_level", "replica",
            "max_wal_senders", "10",
            "max_connections", "200",
            "log_line_prefix", "%m [%p] ",
            // Else a backend of a client that was killed would hold its locks until it next writes to it.
            "client_connection_check_interval", "1s",
            "wal_receiver_status_interval", "1s");

    private final Path data;
    private final TreeMap<String, String> settings = new TreeMap<>(ALWAYS);

    ServerSettings(Path data, int port) {
        this.data = data;
        settings.put("port", Integer.toString(port));
    }

    /** Makes the server read the file. Once, after {@code initdb}: a copy of the directory already does. */
    void include() throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude '" + FILE + "'\n", StandardOpenOption.APPEND);
    }

    void put(String name, String value) {
        settings.put(name, value);
    }

    void remove(String name) {
        settings.remove(name);
    }

    void write() throws IOException {
        Files.writeString(
                data.resolve(FILE),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '"
                                + setting.getValue().replace("\\", "\\\\").replace("'", "''") + "'\n")
                        .collect(Collectors.joining()));
    }
}
