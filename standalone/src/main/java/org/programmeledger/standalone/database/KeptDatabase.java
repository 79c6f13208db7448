package org.programmeledger.standalone.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory for a command that works beside a running ledger, or without one: the server that
 * runs is joined, else one is started and stopped afterwards. Reached as the superuser, who can take on the services' roles.
 */
public final class KeptDatabase implements AutoCloseable {

    private final String url;
    private final String password;
    private final @Nullable DataDirectory claimed;
    private final @Nullable EmbeddedDatabase started;

    private KeptDatabase(
            String url, String password, @Nullable DataDirectory claimed, @Nullable EmbeddedDatabase started) {
        this.url = url;
        this.password = password;
        this.claimed = claimed;
        this.started = started;
    }

    /**
     * Joins or starts the server.
     *
     * @throws DatabaseUnavailable when no ledger is kept there, or its server does not answer yet, or does not start
     */
    public static KeptDatabase open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (!DataDirectory.holdsLedger(path)) {
            throw new DatabaseUnavailable("No ledger is kept in " + path + "; name its --data");
        }
        return DataDirectory.isClaimed(path) ? joined(path) : started(path);
    }

    private static KeptDatabase joined(Path path) {
        try {
            return new KeptDatabase(url(path), DataDirectory.password(path).value(), null, null);
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot read the data directory " + path, e);
        }
    }

    private static KeptDatabase started(Path path) {
        var claimed = DataDirectory.claim(path);
        var database = new EmbeddedDatabase(claimed);
        try {
            database.start();
            return new KeptDatabase(url(path), DataDirectory.password(path).value(), claimed, database);
        } catch (IOException | RuntimeException e) {
            database.close();
            claimed.close();
            throw e instanceof RuntimeException known
                    ? known
                    : new DatabaseUnavailable("Cannot read the data directory " + path, e);
        }
    }

    private static String url(Path path) {
        int port = DataDirectory.server(path)
                .port()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "The ledger in " + path + " is starting or stopping; try again in a moment"));
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseRoles.DATABASE;
    }

    /** Where it answers. */
    public String url() {
        return url;
    }

    /** The superuser. */
    public String username() {
        return "postgres";
    }

    /** The superuser's password. */
    public String password() {
        return password;
    }

    /** Stops the server if it was started for this, and releases the directory. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (claimed != null) {
            claimed.close();
        }
    }
}
