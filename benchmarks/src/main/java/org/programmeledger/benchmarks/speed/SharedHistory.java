package org.programmeledger.benchmarks.speed;

import org.jspecify.annotations.Nullable;

/** The long log of a test bed, written when it is first needed. */
final class SharedHistory {

    private final TestBed bed;
    private @Nullable History history;

    SharedHistory(TestBed bed) {
        this.bed = bed;
    }

    History get() throws java.io.IOException {
        var written = history;
        if (written == null) {
            written = History.write(bed);
            history = written;
        }
        return written;
    }
}
