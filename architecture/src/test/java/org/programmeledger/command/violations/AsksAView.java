package org.programmeledger.command.violations;

import org.programmeledger.query.QueryServiceApplication;

/** The write side asks the read side. */
public record AsksAView(QueryServiceApplication views) {}
