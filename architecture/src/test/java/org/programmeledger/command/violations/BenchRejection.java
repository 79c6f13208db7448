package org.programmeledger.command.violations;

import org.programmeledger.command.Rejection;

/** A rejection that others may make. */
public record BenchRejection(String bench) implements Rejection {}
