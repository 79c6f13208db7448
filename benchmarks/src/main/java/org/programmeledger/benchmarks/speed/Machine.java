package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What it was measured on.
 *
 * @param cores processors that this JVM may use
 * @param text a line about all of it
 */
record Machine(int cores, String text) {

    private static final int WRITES = 2_000;
    private static final int PAGE = 8_192;

    static Machine here() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Machine(
                cores,
                "%d cores (%s), %s of memory, Linux %s, Java %s"
                        .formatted(
                                cores,
                                first("/proc/cpuinfo", "model name"),
                                first("/proc/meminfo", "MemTotal"),
                                System.getProperty("os.version"),
                                Runtime.version()));
    }

    /** Milliseconds to write a page behind a file and wait until it is on disk: the median, the 99th percentile. */
    static double[] diskWrite(Path directory) throws IOException {
        var file = directory.resolve("disk");
        var times = new long[WRITES];
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // As PostgreSQL's log: the file has its length before it is written.
            channel.write(ByteBuffer.allocate(WRITES * PAGE));
            channel.force(true);
            channel.position(0);
            for (int write = 0; write < WRITES; write++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                times[write] = System.nanoTime() - start;
            }
        }
        Files.delete(file);
        Arrays.sort(times);
        return new double[] {times[WRITES / 2] / 1e6, times[WRITES * 99 / 100] / 1e6};
    }

    private static String first(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }
}
