package org.programmeledger.standalone;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.rebuild.Rebuild;
import org.programmeledger.query.rebuild.Rebuild.Digests;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.programmeledger.query.rebuild.RebuildRefused;
import org.programmeledger.query.rebuild.Rebuilds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledger rebuild}: computes views anew from the log beside the ones that are read, and switches. */
@Command(
        name = "rebuild",
        description =
                "Computes views anew from the log, beside the ones that are read, and switches when they are done; a"
                        + " demo or service may be running. Prints the digest of each view before and after. Ctrl-C cancels:"
                        + " the views are then as they were.",
        mixinStandardHelpOptions = true,
        versionProvider = Ledger.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:rebuilt, and every digest is what it was",
            "1:a rebuilt view has another digest than the one it replaces, or a rebuild failed",
            "2:the command line is not understood",
            "3:the database cannot be reached, or a rebuild of the view is under way; one line says why"
        })
final class RebuildViews implements Callable<Integer> {

    private static final String TERMINAL = "terminal";
    private static final Duration LOOK = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerDatabase database;

    @Parameters(paramLabel = "VIEW", arity = "0..*", description = "The views, such as fund or audit.")
    private List<String> views = new ArrayList<>();

    @Option(names = "--all", description = "All views, one after the other.")
    private boolean all;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Runnable cancel;
    private volatile boolean stopping;

    // Picocli fills the fields before it calls anything.
    @SuppressWarnings("NullAway.Init")
    RebuildViews() {}

    @Override
    public Integer call() {
        if (all != views.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the views, or --all of them");
        }
        CommandLog.use();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        try {
            return database.work(
                    context -> rebuild(context.getBean(Rebuilds.class), context.getBean(ViewRevisions.class)));
        } finally {
            ended.countDown();
        }
    }

    /** Ctrl-C: asks the rebuild to stop, and keeps the process until everything is put away. */
    private void stop() {
        stopping = true;
        var running = cancel;
        if (running == null) {
            return;
        }
        try {
            running.run();
            var _ = ended.await(1, TimeUnit.MINUTES);
        } catch (RebuildRefused over) {
            // It ended by itself meanwhile.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private int rebuild(Rebuilds rebuilds, ViewRevisions revisions) {
        var known = revisions.views().keySet();
        for (var view : views) {
            if (!known.contains(view)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no view " + view + "; there are " + String.join(", ", known));
            }
        }
        int code = 0;
        for (var view : all ? known : views) {
            if (!stopping) {
                code = Math.max(code, rebuild(rebuilds, view));
            }
        }
        return code;
    }

    private int rebuild(Rebuilds rebuilds, String view) {
        Rebuild rebuild;
        try {
            rebuild = rebuilds.start(view, TERMINAL, null);
        } catch (RebuildRefused running) {
            throw new Unavailable(String.valueOf(running.getMessage()), running);
        }
        var id = rebuild.id();
        cancel = () -> rebuilds.cancel(id);
        var line = new ProgressLine(spec.commandLine().getOut());
        while (!rebuild.state().isOver()) {
            line.show(progress(rebuild));
            rebuild = rebuilds.await(id, LOOK);
        }
        cancel = null;
        line.end(outcome(rebuild));
        return rebuild.state() == State.DONE && !differs(rebuild.digests()) ? 0 : 1;
    }

    private static boolean differs(@Nullable Digests digests) {
        return digests != null && Boolean.FALSE.equals(digests.equal());
    }

    private static String progress(Rebuild rebuild) {
        var left = rebuild.secondsLeft() == null ? "" : ", about " + rebuild.secondsLeft() + " s left";
        return String.format(
                Locale.ROOT,
                "%-14s %3d %%  position %,d of %,d  %,d events/s%s",
                rebuild.view(),
                rebuild.percent(),
                rebuild.position(),
                rebuild.target(),
                rebuild.eventsPerSecond(),
                left);
    }

    private static String outcome(Rebuild rebuild) {
        return switch (rebuild.state()) {
            case DONE ->
                String.format(
                        Locale.ROOT,
                        "%-14s rebuilt up to position %,d, %,d events/s%n%s",
                        rebuild.view(),
                        rebuild.position(),
                        rebuild.eventsPerSecond(),
                        compared(rebuild.digests()));
            case CANCELLED -> rebuild.view() + " cancelled; the view is as it was";
            case FAILED -> rebuild.view() + " failed (" + rebuild.reason() + "); the view is as it was";
            case WAITING, RUNNING, SWITCHING -> throw new IllegalStateException(rebuild + " is not over");
        };
    }

    private static String compared(@Nullable Digests digests) {
        if (digests == null) {
            return "            no digests";
        }
        var verdict = digests.equal() == null
                ? "not comparable: the view was of another revision"
                : digests.equal() ? "equal" : "DIFFERENT: the view that was read was not what the log says";
        return "            digest before " + (digests.before() == null ? "-" : digests.before())
                + "\n            digest after  " + digests.after() + "\n            as of position "
                + digests.position() + ": " + verdict;
    }

    /** A line that changes on a terminal; in a file or a pipe only what it ends with. */
    private static final class ProgressLine {

        private final PrintWriter terminal;
        private final boolean interactive =
                System.console() != null && System.console().isTerminal();
        private int shown;

        ProgressLine(PrintWriter terminal) {
            this.terminal = terminal;
        }

        void show(String text) {
            if (interactive) {
                print(text);
            }
        }

        void end(String text) {
            if (shown > 0) {
                print("");
                terminal.print("\r");
            }
            terminal.println(text);
            terminal.flush();
        }

        private void print(String text) {
            terminal.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
            terminal.flush();
            shown = text.length();
        }
    }
}
