/**
 * Both services in one JVM on an embedded PostgreSQL, and the {@code ledger} command line. Reading order: {@link
 * org.programmeledger.standalone.Ledger} (the commands), {@link org.programmeledger.standalone.Demo} (what {@code ledger
 * demo} does, step by step), {@link org.programmeledger.standalone.Services}, then the packages {@code database} and
 * {@code example}.
 */
@NullMarked
package org.programmeledger.standalone;

import org.jspecify.annotations.NullMarked;
