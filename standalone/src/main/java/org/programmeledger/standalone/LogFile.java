package org.programmeledger.standalone;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Where the services log: everything to a file, and to the terminal (standard error) only warnings, without stack traces.
 *
 * @param path the file, rolled at 10 MB, five of them kept
 */
record LogFile(Path path) {

    /** Comes before anything that logs: loggers made earlier would keep writing to the terminal. */
    void use() {
        System.setProperty("ledger.log", path.toString());
        System.setProperty("logging.config", "classpath:ledger-logback.xml");
        // What logs before Spring does; and Spring warns if it finds this property.
        System.setProperty("logback.configurationFile", "ledger-logback.xml");
        LoggerFactory.getILoggerFactory();
        System.clearProperty("logback.configurationFile");
    }

    /** Comes after the services started. Says once, in one line, that the file cannot be written; Spring would print each time where. */
    void reportTrouble(PrintWriter terminal) {
        var statuses = ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager();
        List.copyOf(statuses.getCopyOfStatusListenerList()).forEach(statuses::remove);
        var said = new AtomicBoolean();
        statuses.add(status -> {
            if (status.getEffectiveLevel() == Status.ERROR && said.compareAndSet(false, true)) {
                terminal.println("ledger: the log is incomplete: " + status.getMessage());
                terminal.flush();
            }
        });
    }
}
