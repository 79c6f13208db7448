package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.Bench;
import org.programmeledger.benchmarks.speed.TestBed.Pace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ledger bench speed}: every figure of the ledger with its peers, in one run on one machine. */
@Command(
        name = "speed",
        description = "Measures the ledger beside Axon's stock engine and single inserts, in about twenty minutes, on a"
                + " machine that does nothing else. Prints tables in Markdown.",
        mixinStandardHelpOptions = true)
public final class Speed implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the tables here, too.")
    private @Nullable Path out;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Measure only these: append, http, catch-up, rebuild, stream, lag, start.")
    private List<String> only = List.of();

    @Option(names = "--quick", description = "Hardly warmed, hardly measured: to see that it works. Worthless figures.")
    private boolean quick;

    // Picocli fills the fields before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Speed() {}

    private static final List<String> ALL = List.of("append", "http", "catch-up", "rebuild", "stream", "lag", "start");

    private static Map<String, Measurement> on(TestBed bed) {
        var history = new SharedHistory(bed);
        return Map.of(
                "append", new Appends(bed),
                "http", new HttpCommands(bed),
                "catch-up", new CatchUp(bed, history),
                "rebuild", new MillionEvents(bed, history),
                "stream", new LongStreams(history),
                "lag", new Lag(bed),
                "start", new StartUp(bed));
    }

    @Override
    public Integer call() throws Exception {
        if (!ALL.containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only knows " + String.join(", ", ALL));
        }
        var report = new Report(Machine.here());
        boolean complete = true;
        try (var bed = TestBed.start(quick ? Pace.QUICK : Pace.FULL)) {
            report.disk(Machine.diskWrite(bed.directory()));
            var measurements = on(bed);
            for (var name : only.isEmpty() ? ALL : only) {
                complete &= measure(name, Objects.requireNonNull(measurements.get(name)), report);
                write(report.markdown(quick));
            }
        }
        spec.commandLine().getOut().println(report.markdown(quick));
        spec.commandLine().getOut().flush();
        return complete ? 0 : Bench.FINDING;
    }

    /** One that fails must not take the others' minutes with it. */
    private boolean measure(String name, Measurement measurement, Report report) {
        var terminal = spec.commandLine().getErr();
        long start = System.nanoTime();
        terminal.println("measuring " + name + " …");
        terminal.flush();
        try {
            measurement.measure().forEach(report::add);
            return true;
        } catch (Exception failed) {
            failed.printStackTrace(terminal);
            report.add(new Section(name).say("**This measurement failed: " + failed.getMessage() + "**"));
            return false;
        } finally {
            report.took(name, System.nanoTime() - start);
        }
    }

    private void write(String text) throws IOException {
        if (out != null) {
            Files.writeString(out, text);
        }
    }
}
