package org.programmeledger.standalone;

import java.nio.file.Path;
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
}
