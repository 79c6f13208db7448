@NullMarked
package org.programmeledger.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
