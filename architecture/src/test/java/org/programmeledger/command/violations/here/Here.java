package org.programmeledger.command.violations.here;

import org.programmeledger.command.violations.there.There;

/** Half of a cycle. */
public record Here(There there) {}
