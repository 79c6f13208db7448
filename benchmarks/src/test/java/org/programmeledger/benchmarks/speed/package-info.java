/** Tests of what measures: a peer that does less than the ledger would flatter nobody. */
@NullMarked
package org.programmeledger.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
