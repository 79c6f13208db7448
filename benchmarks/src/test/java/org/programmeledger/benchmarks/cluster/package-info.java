@NullMarked
package org.programmeledger.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
