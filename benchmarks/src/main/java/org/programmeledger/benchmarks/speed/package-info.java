/**
 * {@code ./ledger bench speed}: how fast the ledger is, beside Axon's stock engine and single inserts, in one run. Read
 * {@link org.programmeledger.benchmarks.speed.Speed} (the command), {@link
 * org.programmeledger.benchmarks.speed.TestBed} (what everything runs on), {@link
 * org.programmeledger.benchmarks.speed.Load} (so many writers for some seconds), then a measurement, for example {@link
 * org.programmeledger.benchmarks.speed.Appends}.
 */
@NullMarked
package org.programmeledger.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
