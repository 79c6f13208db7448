package org.programmeledger.benchmarks.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.programmeledger.benchmarks.cluster.ClusterFailure;
import org.programmeledger.benchmarks.cluster.LedgerCluster;
import org.programmeledger.benchmarks.cluster.LedgerHttp;

/** Rounds of load and faults on one ledger that grows, each followed by the whole check. */
final class ChaosRun implements AutoCloseable {

    /** Programme, party, initiative, fund, pledge, commitment, incident, journal and audit. */
    private static final int VIEWS = 9;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration RESOLUTION = Duration.ofMinutes(2);
    private static final long AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    /**
     * What is run.
     *
     * @param seed replays faults and commands
     * @param rounds how many
     * @param seconds of load in a round
     * @param clients that ask at the same time
     * @param faults in a round
     * @param kinds of faults
     * @param instances of each service
     * @param rebuildEvery after every so many rounds the views are built again and compared; 0 for never
     */
    record Size(
            long seed,
            int rounds,
            int seconds,
            int clients,
            int faults,
            List<Fault.Kind> kinds,
            int instances,
            int rebuildEvery) {}

    private final Size size;
    private final Path directory;
    private final Consumer<String> journal;
    private final Findings findings = new Findings();
    private final LedgerHttp http = new LedgerHttp(PATIENCE);
    private final LedgerCluster cluster;
    private final World world;

    /** How many events gave somebody the right to ask for the rest. */
    private final long roles;

    private final List<Ask> asked = new ArrayList<>();

    /** Starts the ledger. */
    ChaosRun(Size size, Path directory, Consumer<String> journal) {
        this.size = size;
        this.directory = directory;
        this.journal = journal;
        this.cluster = LedgerCluster.start(directory, size.instances(), size.instances());
        this.roles = cluster.head();
        this.world = World.establish(http, cluster.commandAddresses().getFirst(), "chaos-world");
    }

    /** All rounds; what was found broken is in {@link #findings}. */
    List<RoundResult> run() {
        var results = new ArrayList<RoundResult>();
        var plan = new FaultPlan(size.seed(), size.faults(), size.seconds(), size.kinds());
        try (var watch = new Watch(cluster, journal)) {
            for (int round = 1; round <= size.rounds(); round++) {
                var faults = plan.round(round);
                journal.accept("round " + round + ": " + faults);
                try {
                    var result = round(round, faults, watch);
                    journal.accept(result.row());
                    results.add(result);
                } catch (ClusterFailure | IllegalStateException broken) {
                    findings.add("after round " + round + " everything comes back: " + broken.getMessage());
                    return results;
                }
            }
        }
        return results;
    }

    Findings findings() {
        return findings;
    }

    private RoundResult round(int round, List<Fault> faults, Watch watch) {
        var clients = new Clients(http, cluster.commandAddresses());
        var breaking = Thread.ofVirtual().start(() -> new FaultInjector(cluster, journal).carryOut(faults));
        List<Ask> asks;
        try (var readers = new Readers(http, cluster.queryAddresses(), world, findings)) {
            asks = clients.run(size.seed(), round, size.clients(), world, Duration.ofSeconds(size.seconds()));
            join(breaking);
        }
        cluster.members().forEach(member -> member.process().awaitReady());
        var tally = Tally.of(asks);
        asked.addAll(asks);

        journal.accept("  unknown: " + Tally.reasons(asks));
        var resolution = resolve(asks.stream().filter(Ask::isUnknown).toList());
        asks.forEach(ask -> {
            var complaint = ask.complaint();
            if (complaint != null) {
                findings.add(complaint);
            }
        });
        var caughtUp = new CatchUp(cluster.database().jdbc(LedgerCluster.DATABASE), VIEWS).await(cluster.head());
        check(round, size.rebuildEvery() > 0 && round % size.rebuildEvery() == 0);
        // Not before: whoever was abandoned has to notice it alone.
        cluster.members().forEach(member -> member.wire().forgetAbandoned());
        return new RoundResult(
                round,
                faults,
                tally,
                resolution,
                clients.longestSilence(),
                Duration.ofMillis(watch.longestRecovery()),
                caughtUp,
                cluster.head(),
                findings.sentences().size());
    }

    /** Asks again what nobody knows, until it is known: what was there before must be answered from there. */
    private RoundResult.Resolution resolve(List<Ask> unknown) {
        var before = logCheck();
        int present = 0;
        int carried = 0;
        int refused = 0;
        long until = System.nanoTime() + RESOLUTION.toNanos();
        for (var ask : unknown) {
            boolean there = ask.isNew() && before.atMostOnce(ask);
            for (int attempt = 0; ask.isUnknown() && System.nanoTime() < until; attempt++) {
                var addresses = cluster.commandAddresses();
                ask.learn(Outcome.of(http.post(addresses.get(attempt % addresses.size()), ask.command)));
                if (ask.isUnknown()) {
                    LockSupport.parkNanos(AGAIN_NANOS);
                }
            }
            present += there ? 1 : 0;
            carried += !there && ask.outcome() instanceof Outcome.Carried ? 1 : 0;
            refused += ask.outcome() instanceof Outcome.Refused ? 1 : 0;
            if (there && !(ask.outcome() instanceof Outcome.Carried(var status, var _) && status == 200)) {
                findings.add("what is in the log is answered from there: " + ask.command.key() + " " + ask.outcome());
            }
        }
        return new RoundResult.Resolution(present, carried, refused);
    }

    private void check(int round, boolean rebuild) {
        var log = logCheck();
        log.order();
        log.known(asked, roles + world.events());
        var books = new BooksCheck(cluster.database().jdbc(LedgerCluster.DATABASE), findings);
        books.log();
        books.views();
        if (rebuild) {
            new RebuildCheck(cluster, directory, findings).compare(VIEWS);
            new DigestCheck(http, cluster.queryAddresses().getLast(), findings).rebuildAll("chaos-" + round);
        }
    }

    private LogCheck logCheck() {
        return new LogCheck(cluster.database().jdbc(LedgerCluster.DATABASE), findings);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while faults heal", e);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
