package org.programmeledger.standalone;

import java.io.PrintWriter;
import org.programmeledger.standalone.database.DatabaseUnavailable;
import org.programmeledger.standalone.database.EmbeddedDatabase;
import org.programmeledger.standalone.example.ExampleRefused;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code ledger} command line. A later command is one more class in {@link #commandLine}. */
@Command(
        name = "ledger",
        description = "Programme Ledger: who decided, whose money, and what became of it.",
        mixinStandardHelpOptions = true,
        versionProvider = Ledger.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nWith a build tree beside it:%n",
        footer = "  bench  measure the ledger, or break it on purpose (./ledger bench --help)",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:good",
            "1:the command found something wrong in the ledger",
            "2:the command line is not understood",
            "3:the ledger cannot run here and now; one line says why"
        })
public final class Ledger implements Runnable {

    static final int UNAVAILABLE = 3;

    @Spec
    private CommandSpec spec;

    // Picocli fills the field before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Ledger() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String... arguments) {
        System.exit(commandLine(Services.both()).execute(arguments));
    }

    static CommandLine commandLine(Services services) {
        return new CommandLine(new Ledger())
                .addSubcommand(new Demo(services))
                .addSubcommand(new RebuildViews())
                .addSubcommand(new Status())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    private static int report(Exception failure, PrintWriter terminal) {
        switch (failure) {
            case Unavailable _, DatabaseUnavailable _, ExampleRefused _ ->
                terminal.println("ledger: " + oneLine(String.valueOf(failure.getMessage())));
            default -> {
                LoggerFactory.getLogger(Ledger.class).debug("Unexpected", failure);
                terminal.println("ledger: unexpected: " + oneLine(failure.toString()));
            }
        }
        terminal.flush();
        return UNAVAILABLE;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "Programme Ledger " + number(),
                "Java " + Runtime.version() + ", PostgreSQL " + EmbeddedDatabase.MAJOR_VERSION + " inside"
            };
        }

        static String number() {
            var number = Ledger.class.getPackage().getImplementationVersion();
            return number == null ? "(development)" : number;
        }
    }
}
