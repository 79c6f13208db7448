/** Measures the ledger against named peers in the same run, and breaks it on purpose. Start with {@link Bench}. */
@NullMarked
package org.programmeledger.benchmarks;

import org.jspecify.annotations.NullMarked;
