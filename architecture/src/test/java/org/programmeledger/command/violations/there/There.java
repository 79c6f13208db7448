package org.programmeledger.command.violations.there;

import org.programmeledger.command.violations.here.Here;

/** The other half. */
public record There(Here here) {}
