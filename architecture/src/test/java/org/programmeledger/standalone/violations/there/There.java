package org.programmeledger.standalone.violations.there;

import org.programmeledger.standalone.violations.here.Here;

/** The other half. */
public record There(Here here) {}
