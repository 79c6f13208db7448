package org.programmeledger.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How long commands take, by type and by what came of them: the meter {@code ledger.command}, and a span in the trace. */
@Component
final class CommandTimes {

    private record Series(Class<?> command, String outcome) {}

    private final MeterRegistry meters;
    private final CommandSpans spans;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    CommandTimes(MeterRegistry meters, CommandSpans spans) {
        this.meters = meters;
        this.spans = spans;
    }

    /** Carries out a command and takes its time, whatever comes of it. */
    ResponseEntity<Receipt> record(Object command, Supplier<ResponseEntity<Receipt>> work) {
        var span = spans.begin(command);
        long start = System.nanoTime();
        var outcome = "failed";
        try {
            var response = work.get();
            outcome = response.getStatusCode().isSameCodeAs(HttpStatus.OK) ? "repeated" : "accepted";
            var receipt = response.getBody();
            if (receipt != null) {
                span.tag("ledger.position", receipt.position());
            }
            return response;
        } catch (Problem problem) {
            outcome = problem.status().is5xxServerError() ? "unavailable" : "refused";
            throw problem;
        } finally {
            span.tag("ledger.outcome", outcome).end();
            timers.computeIfAbsent(new Series(command.getClass(), outcome), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Series series) {
        return Timer.builder("ledger.command")
                .description("A command from the gate to its answer")
                .tag("command", series.command().getSimpleName())
                .tag("outcome", series.outcome())
                .publishPercentileHistogram()
                .register(meters);
    }
}
