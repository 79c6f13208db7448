package org.programmeledger.query.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;

/**
 * A paper; its name is its hash.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType as it is served
 * @param size in bytes
 * @param filedOn the effective date of its filing
 * @param removal absent as long as its content is there
 * @param filedAt the log position of its filing
 * @param changedAt the log position of its last change
 * @param version its stream version
 */
public record PaperRow(
        PaperId id,
        String sha256,
        PaperType type,
        String mediaType,
        long size,
        LocalDate filedOn,
        @Nullable Removal removal,
        long filedAt,
        long changedAt,
        long version) {

    /**
     * Why its content is not there any more.
     *
     * @param on the effective date
     * @param reason in the words of whoever removed it
     */
    public record Removal(LocalDate on, @Nullable String reason) {}
}
