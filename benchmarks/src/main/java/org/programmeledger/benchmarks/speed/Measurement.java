package org.programmeledger.benchmarks.speed;

import java.util.List;

/** Something that is measured, on a test bed of its own or another's. */
@FunctionalInterface
interface Measurement {

    /** Measures; takes minutes. Fails when anything that was done failed. */
    List<Section> measure() throws Exception;
}
