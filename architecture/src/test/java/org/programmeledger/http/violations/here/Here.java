package org.programmeledger.http.violations.here;

import org.programmeledger.http.violations.there.There;

/** Half of a cycle. */
public record Here(There there) {}
