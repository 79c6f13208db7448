package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.programmeledger.benchmarks.cluster.LedgerCluster;
import org.programmeledger.benchmarks.cluster.LedgerCluster.Member;
import org.programmeledger.benchmarks.cluster.PostgresServer;
import org.springframework.dao.DataAccessException;

/** Breaks things when they are due, and heals them. Faults may overlap; only those of the database wait for each other. */
final class FaultInjector {

    private final LedgerCluster cluster;
    private final Consumer<String> journal;
    private final ReentrantLock database = new ReentrantLock();

    FaultInjector(LedgerCluster cluster, Consumer<String> journal) {
        this.cluster = cluster;
        this.journal = journal;
    }

    /** Carries out a plan; returns when everything has healed that heals. */
    void carryOut(List<Fault> plan) {
        long start = System.nanoTime();
        var running = new ArrayList<Thread>();
        for (var fault : plan) {
            running.add(Thread.ofVirtual().start(() -> {
                pause(start + Duration.ofMillis(fault.atMillis()).toNanos() - System.nanoTime());
                try {
                    inject(fault);
                } catch (RuntimeException failed) { // A backend that is gone already, say: the round goes on.
                    journal.accept("  " + fault + " did not work: " + failed.getMessage());
                }
            }));
        }
        for (var thread : running) {
            join(thread);
        }
    }

    private void inject(Fault fault) {
        var command = cluster.commands().get(fault.member() % cluster.commands().size());
        var query = cluster.queries().get(fault.member() % cluster.queries().size());
        switch (fault.kind()) {
            case KILL_COMMAND -> command.process().kill();
            case KILL_QUERY -> query.process().kill();
            case PAUSE_COMMAND -> pauseProcess(command, fault);
            case PAUSE_QUERY -> pauseProcess(query, fault);
            case CUT_COMMAND -> cut(command, fault);
            case CUT_QUERY -> cut(query, fault);
            case ABANDON_COMMAND -> command.wire().abandon();
            case ABANDON_QUERY -> query.wire().abandon();
            case RESET_COMMAND -> command.wire().reset();
            case RESET_QUERY -> query.wire().reset();
            case HALT_BEFORE_APPEND, HALT_AFTER_APPEND, HALT_BEFORE_REPLY ->
                command.process().restart(fault.armed());
            case HALT_BEFORE_TOKEN -> query.process().restart(fault.armed());
            case KILL_BACKEND, PAUSE_BACKEND, STOP_DATABASE, KILL_DATABASE, PAUSE_DATABASE -> breakDatabase(fault);
        }
    }

    private void breakDatabase(Fault fault) {
        var server = cluster.database();
        database.lock();
        try {
            switch (fault.kind()) {
                case KILL_BACKEND -> ProcessHandle.of(backend(server, fault)).ifPresent(ProcessHandle::destroyForcibly);
                case PAUSE_BACKEND -> {
                    long backend = backend(server, fault);
                    signal("-STOP", backend);
                    pause(fault);
                    signal("-CONT", backend);
                }
                case STOP_DATABASE -> {
                    server.stopImmediate();
                    pause(fault);
                    server.start();
                }
                case KILL_DATABASE -> {
                    server.kill9();
                    pause(fault);
                    server.start();
                }
                case PAUSE_DATABASE -> {
                    server.pause();
                    pause(fault);
                    server.resume();
                }
                default -> throw new IllegalArgumentException(fault + " is no fault of the database");
            }
        } finally {
            database.unlock();
        }
    }

    private static void pauseProcess(Member member, Fault fault) {
        member.process().pause();
        pause(fault);
        member.process().resume();
    }

    private static void cut(Member member, Fault fault) {
        member.wire().cut();
        pause(fault);
        member.wire().mend();
    }

    /** A backend that serves a client, drawn from those that have done most lately: they are about to do more. */
    private static long backend(PostgresServer server, Fault fault) {
        try {
            return server.jdbc("postgres")
                    .sql("select pid from pg_stat_activity where datname = ? and backend_type = 'client backend'"
                            + " order by state_change desc limit 1 offset ?")
                    .params(LedgerCluster.DATABASE, fault.arrival() % 3)
                    .query(Long.class)
                    .single();
        } catch (DataAccessException none) {
            throw new IllegalStateException("no backend is there", none);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Fault fault) {
        pause(Duration.ofMillis(fault.forMillis()).toNanos());
    }

    private static void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while faults run", e);
        }
    }
}
