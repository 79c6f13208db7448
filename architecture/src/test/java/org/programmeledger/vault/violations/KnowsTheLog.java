package org.programmeledger.vault.violations;

import org.programmeledger.eventlog.LogReader;

/** The HTTP edge reads the log. */
public record KnowsTheLog(LogReader log) {}
