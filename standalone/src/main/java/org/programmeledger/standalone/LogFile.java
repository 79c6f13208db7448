package org.programmeledger.standalone;

import java.nio.file.Path;

/**
 * Where the services log: everything to a file, and to the terminal (standard error) only warnings, without stack traces.
 *
 * @param path the file, rolled at 10 MB, five of them kept
 */
record LogFile(Path path) {

    /** Takes effect for loggers made afterwards, so it comes before anything that logs. */
    void use() {
        System.setProperty("ledger.log", path.toString());
        System.setProperty("logback.configurationFile", "ledger-logback.xml");
        System.setProperty("logging.config", "classpath:ledger-logback.xml");
    }
}
