package org.programmeledger.http.violations.there;

import org.programmeledger.http.violations.here.Here;

/** The other half. */
public record There(Here here) {}
