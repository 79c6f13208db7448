package org.programmeledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogMarks;
import org.programmeledger.query.rebuild.Rebuild;
import org.programmeledger.query.rebuild.ViewStatus;
import org.programmeledger.query.rebuild.ViewStatus.State;
import org.programmeledger.query.rebuild.ViewStatuses;
import org.programmeledger.query.witness.Missing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledger status}: how far the views are, and whether anything needs attention. */
@Command(
        name = "status",
        description =
                "Says where the log ends, what is missing of what was seen of it, and, for each view, its revision, how"
                        + " far it has read, what it has set aside,"
                        + " and its rebuild if one is under way. A demo or service may be running.",
        mixinStandardHelpOptions = true,
        versionProvider = Ledger.Version.class,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is missing, and every view is near the log, whole, and of the revision of this version",
            "1:something is not so; ATTENTION says what",
            "2:the command line is not understood",
            "3:the database cannot be reached; one line says why"
        })
final class Status implements Callable<Integer> {

    private static final String LINE = "%-14s %8s %15s %12s %9s %7s  %s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerDatabase database;

    @Option(
            names = "--max-lag",
            paramLabel = "SECONDS",
            description = "For how long an event may be waiting to be read.",
            defaultValue = "10")
    private long maxLag;

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description =
                    "Where a service has written down how far it has seen the log (ledger.witness.file). Default: the"
                            + " file in the data directory of a demo; nothing for a server.")
    private @Nullable Path witness;

    // Picocli fills the fields before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Status() {}

    @Override
    public Integer call() {
        CommandLog.use();
        return database.work(
                context -> report(context.getBean(ViewStatuses.class).all(), missing(context.getBean(LogMarks.class))));
    }

    private Optional<Missing> missing(LogMarks log) {
        var file = Optional.ofNullable(witness).or(database::witness);
        try {
            return file.isEmpty() ? Optional.empty() : Missing.from(file.get(), log);
        } catch (IOException unreadable) {
            throw new Unavailable("The witness file " + file.orElseThrow() + " cannot be read", unreadable);
        }
    }

    private int report(List<ViewStatus> views, Optional<Missing> missing) {
        var terminal = spec.commandLine().getOut();
        long head = views.stream().mapToLong(ViewStatus::head).max().orElse(0);
        terminal.printf(Locale.ROOT, "The log ends at position %,d%n", head);
        missing.ifPresent(lost -> terminal.printf("ATTENTION: %s%n", lost.sentence()));
        terminal.println();
        terminal.printf(LINE, "View", "Revision", "Position", "Behind", "Seconds", "Parked", "State");
        boolean found = missing.isPresent();
        for (var view : views) {
            var finding = finding(view);
            found |= finding != null;
            line(terminal, view, finding);
        }
        terminal.flush();
        return found ? 1 : 0;
    }

    private static void line(PrintWriter terminal, ViewStatus view, @Nullable String finding) {
        terminal.printf(
                Locale.ROOT,
                LINE,
                view.name(),
                view.revision(),
                String.format(Locale.ROOT, "%,d", view.position()),
                String.format(Locale.ROOT, "%,d", view.lagPositions()),
                view.lagSeconds(),
                view.parked(),
                (finding == null ? "good" : "ATTENTION: " + finding) + rebuild(view.rebuild()));
    }

    private static String rebuild(@Nullable Rebuild rebuild) {
        return rebuild == null || rebuild.state().isOver()
                ? ""
                : "; being rebuilt, " + rebuild.percent() + " %"
                        + (rebuild.secondsLeft() == null ? "" : ", about " + rebuild.secondsLeft() + " s left");
    }

    /** What needs attention; null if nothing does. */
    private @Nullable String finding(ViewStatus view) {
        if (view.state() == State.OTHER_REVISION || view.state() == State.REBUILDING) {
            return "is of revision " + view.revision() + ", this version reads " + view.wanted();
        }
        if (view.parked() > 0) {
            return view.parked() + " events are parked";
        }
        return view.lagSeconds() > maxLag ? "an event has been waiting for " + view.lagSeconds() + " s" : null;
    }
}
