package org.programmeledger.eventlog.violations;

import org.programmeledger.http.Problem;

/** The log knows how refusals look over HTTP. */
public record AnswersHttp(Problem problem) {}
