package org.programmeledger.query.violations.there;

import org.programmeledger.query.violations.here.Here;

/** The other half. */
public record There(Here here) {}
