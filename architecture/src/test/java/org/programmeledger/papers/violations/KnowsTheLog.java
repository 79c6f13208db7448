package org.programmeledger.papers.violations;

import org.programmeledger.eventlog.LogReader;

/** The store of papers reads the log. */
public record KnowsTheLog(LogReader log) {}
