package org.programmeledger.command.violations.util;

/** Well named, in a package named after nothing, which is not null-marked. */
public final class Benches {}
