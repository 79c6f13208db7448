package org.programmeledger.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database server's process, found by its own files. It may have outlived its ledger: kill -9 ends the JVM, not its
 * children. Such a server is stopped rather than adopted, so that every start goes the same way.
 *
 * @param postgres the server's data directory
 */
record ServerProcess(Path postgres) {

    /** Lines of its file, from 0. */
    private static final int PORT = 3;

    private static final int STATUS = 7;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The process that the server's file names; it may be long gone, and another may have got its number. */
    Optional<ProcessHandle> handle() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The port it answers on; empty while it is not ready to. */
    OptionalInt port() {
        try (var lines = Files.lines(pidFile())) {
            var file = lines.map(String::strip).toList();
            return file.size() > STATUS && file.get(STATUS).equals("ready")
                    ? OptionalInt.of(Integer.parseInt(file.get(PORT)))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /**
     * Asks the server, if one runs, to finish what it is writing and stop.
     *
     * @throws DatabaseUnavailable when it is still there after 30 seconds
     */
    void stop() {
        var server = handle().filter(ProcessHandle::isAlive);
        if (server.isEmpty()) {
            return;
        }
        var program = server.get().info().command().orElse("");
        if (!program.isEmpty() && !program.endsWith("/postgres")) {
            forgetReusedNumber();
        } else if (worksHere(server.get())) {
            stop(server.get());
        }
        // Else PostgreSQL itself decides, and refuses rather than have two servers on one directory.
    }

    private void stop(ProcessHandle server) {
        server.destroy();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ends(server)) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseUnavailable("The database server that an earlier ledger left behind (process "
                        + server.pid() + ") does not stop; end it and start again");
            }
        }
    }

    /** Looks for the file as well: where nobody collects a dead process that lost its parent, it seems to live on. */
    private boolean ends(ProcessHandle server) {
        try {
            server.onExit().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return !Files.exists(pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database server stopped", e);
        }
    }

    private boolean worksHere(ProcessHandle server) {
        return server.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(postgres.toString()))
                .orElse(false);
    }

    private void forgetReusedNumber() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw DatabaseUnavailable.because("Cannot write to " + postgres, e);
        }
    }

    private Path pidFile() {
        return postgres.resolve("postmaster.pid");
    }
}
