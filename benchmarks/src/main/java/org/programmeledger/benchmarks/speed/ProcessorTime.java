package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Which processes work while something is measured: this JVM, which is the client, and perhaps a service of its own
 * and PostgreSQL with its backends.
 *
 * @param service process id, 0 if the service runs in this JVM
 * @param postgres process id of the server, whose children count with it
 */
record ProcessorTime(long service, long postgres) {

    /** {@code /proc} counts in hundredths of a second on every Linux that Java runs on. */
    private static final double MICROS_PER_TICK = 10_000;

    /**
     * Processor time, user and system, in microseconds.
     *
     * @param client of this JVM
     * @param service of the service, 0 if it runs in this JVM
     * @param database of PostgreSQL
     */
    record Cost(double client, double service, double database) {

        Cost since(Cost before) {
            return new Cost(client - before.client, service - before.service, database - before.database);
        }

        Cost per(long times) {
            return new Cost(client / times, service / times, database / times);
        }

        double total() {
            return client + service + database;
        }
    }

    /** What has been used so far. */
    Cost now() {
        var self = ProcessHandle.current().pid();
        double database = ticks(postgres, 4)
                + ProcessHandle.of(postgres).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(backend -> ticks(backend.pid(), 2))
                        .sum();
        return new Cost(
                ticks(self, 2) * MICROS_PER_TICK,
                service == 0 ? 0 : ticks(service, 2) * MICROS_PER_TICK,
                database * MICROS_PER_TICK);
    }

    /** User and system time; four fields bring those of children that have ended. 0 for a process that is gone. */
    private static double ticks(long process, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(afterName, 11, 11 + fields)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    /** Memory that a process keeps from others, in MiB: what is resident. */
    static long residentMebibytes(long process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
