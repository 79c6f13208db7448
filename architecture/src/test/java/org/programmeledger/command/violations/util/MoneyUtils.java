package org.programmeledger.command.violations.util;

/** Named after nothing. */
public final class MoneyUtils {}
