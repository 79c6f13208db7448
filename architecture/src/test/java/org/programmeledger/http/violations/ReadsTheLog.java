package org.programmeledger.http.violations;

import org.programmeledger.eventlog.LogReader;

/** The HTTP edge reads the log. */
public record ReadsTheLog(LogReader log) {}
