package org.programmeledger.benchmarks.chaos;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.benchmarks.cluster.LedgerHttp;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Reply;
import tools.jackson.databind.JsonNode;

/** Who reads all the while: an answer never goes back in the log, and never shows a fund short. No answer is no offence. */
final class Readers implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final LedgerHttp http;
    private final Findings findings;
    private final List<Thread> readers;
    private volatile boolean closed;

    /** One for each process of the read side. */
    Readers(LedgerHttp http, List<String> addresses, World world, Findings findings) {
        this.http = http;
        this.findings = findings;
        this.readers = addresses.stream()
                .map(address -> Thread.ofVirtual().start(() -> read(address, world)))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        for (var reader : readers) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(String address, World world) {
        long seen = 0;
        for (int i = 0; !closed; i++) {
            var fund = world.funds().get(i % world.funds().size());
            if (http.get(address, "/v1/funds/" + fund + "/balance") instanceof Reply.Answer(var status, var balance)
                    && status == 200) {
                seen = check(address, seen, balance);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private long check(String address, long seen, JsonNode balance) {
        long position = balance.path("position").asLong(-1);
        if (position < seen) {
            findings.add("an answer never goes back in the log: " + address + " " + balance + " after " + seen);
        }
        if (new BigDecimal(balance.at("/available/amount").asString("-1")).signum() < 0) {
            findings.add("a reader never sees a fund short: " + address + " " + balance);
        }
        return position;
    }
}
