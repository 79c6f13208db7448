package org.programmeledger.standalone;

import org.slf4j.LoggerFactory;

/** The log of a command that ends: nothing but what went wrong, one line each, on standard error. */
final class CommandLog {

    private CommandLog() {}

    /** Comes before anything that logs. */
    static void use() {
        System.setProperty("logback.configurationFile", "command-logback.xml");
        LoggerFactory.getILoggerFactory();
    }
}
