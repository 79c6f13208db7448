package org.programmeledger.standalone.violations.here;

import org.programmeledger.standalone.violations.there.There;

/** Half of a cycle. */
public record Here(There there) {}
