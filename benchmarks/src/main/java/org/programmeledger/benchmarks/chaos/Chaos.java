package org.programmeledger.benchmarks.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ledger bench chaos}: kills, pauses and cuts off real processes under load, and checks what was promised. */
@Command(
        name = "chaos",
        description = "Kills, pauses and cuts off real processes under load; checks what was promised.",
        mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    private static final int SHOWN = 40;

    @Option(names = "--seed", description = "replays the faults and the commands of a run; random if absent")
    private @Nullable Long seed;

    @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "20", description = "of load in a round; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--clients", defaultValue = "8", description = "asking at the same time; default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(names = "--faults", defaultValue = "4", description = "in a round; default: ${DEFAULT-VALUE}")
    private int faults;

    @Option(
            names = "--only",
            split = ",",
            description = "only these kinds of faults: ${COMPLETION-CANDIDATES}; default: all of them")
    private Fault.Kind @Nullable [] kinds;

    @Option(names = "--instances", defaultValue = "1", description = "of each service; default: ${DEFAULT-VALUE}")
    private int instances;

    @Option(
            names = "--rebuild-every",
            defaultValue = "1",
            description = "build all views again after every so many rounds and compare; default: ${DEFAULT-VALUE}")
    private int rebuildEvery;

    @Option(names = "--keep", description = "keep data and logs in this new directory")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec;

    // Picocli fills the fields before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Chaos() {}

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
        out.println("seed " + chosen);
        out.flush();
        var directory = keep == null ? Files.createTempDirectory("ledger-chaos") : Files.createDirectories(keep);
        var dealt = List.of(kinds == null ? Fault.Kind.values() : kinds);
        var size = new ChaosRun.Size(chosen, rounds, seconds, clients, faults, dealt, instances, rebuildEvery);
        try (var run = new ChaosRun(size, directory.toAbsolutePath(), line -> print(out, line))) {
            var results = run.run();
            print(out, "\nseed " + chosen + "\n\n" + RoundResult.HEADING);
            results.forEach(result -> print(out, result.row()));
            run.findings().sentences().stream().limit(SHOWN).forEach(finding -> print(out, "FINDING " + finding));
            print(out, run.findings().none() ? "\nevery promise was kept" : "\nlogs and data are in " + directory);
            return run.findings().none() ? 0 : Bench.FINDING;
        }
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
