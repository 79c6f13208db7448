package org.programmeledger.files.violations;

import org.programmeledger.eventlog.LogReader;

/** What reads files reads the log, too. */
public record RecordsMoney(LogReader log) {}
