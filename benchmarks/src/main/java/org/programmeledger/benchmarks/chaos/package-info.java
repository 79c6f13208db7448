/**
 * Breaks the ledger on purpose, by a seed, while real commands run, and then checks what was promised. Reading order: {@link
 * org.programmeledger.benchmarks.chaos.Chaos} (the command line), {@link org.programmeledger.benchmarks.chaos.ChaosRun} (a
 * round), {@code Script} and {@code Clients} (the load), {@code FaultPlan} and {@code FaultInjector} (what is broken), {@code
 * LogCheck}, {@code BooksCheck} and {@code RebuildCheck} (what must hold afterwards).
 */
@NullMarked
package org.programmeledger.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
