package org.programmeledger.query.violations.here;

import org.programmeledger.query.violations.there.There;

/** Half of a cycle. */
public record Here(There there) {}
