package org.programmeledger.benchmarks;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import org.programmeledger.benchmarks.chaos.Chaos;
import org.programmeledger.benchmarks.speed.Speed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ledger bench}: what is measured and what is broken on purpose. A later command is one more class here. */
@Command(
        name = "ledger bench",
        description = "Measures the ledger, and breaks it on purpose.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Chaos.class, Speed.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:a finding: the ledger broke a promise",
            "2:the command line is not understood",
            "3:it cannot run here and now; one line says why"
        })
public final class Bench implements Runnable {

    /** The exit code of a promise that was broken. */
    public static final int FINDING = 1;

    private static final int UNAVAILABLE = 3;

    @Spec
    private CommandSpec spec;

    // Picocli fills the field before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Bench() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String... arguments) {
        quieten();
        System.exit(new CommandLine(new Bench())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command.getErr()))
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** What this JVM itself does with a database is not what is looked at; the services log into files of their own. */
    private static void quieten() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static int report(Exception failure, PrintWriter terminal) {
        terminal.println("ledger bench: " + failure);
        failure.printStackTrace(terminal);
        terminal.flush();
        return UNAVAILABLE;
    }
}
