/** Measures the ledger against named peers in the same run. Start with {@link AppendBenchmark}. */
@NullMarked
package org.programmeledger.benchmarks;

import org.jspecify.annotations.NullMarked;
