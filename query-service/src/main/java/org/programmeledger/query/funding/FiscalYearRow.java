package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.FundId;

/** A calendar year of a fund that was proposed to be closed, or is closed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiscalYearRow(
        FundId fund,
        int year,
        State state,
        @Nullable Step proposed,
        @Nullable Step closed) {

    /** A closed year is never opened again. */
    public enum State {
        OPEN,
        PROPOSED,
        CLOSED
    }

    /**
     * What one person did.
     *
     * @param by pseudonymous id
     * @param contentHash of the statement, SHA-256 in hexadecimal
     * @param statementAt the log position of the statement
     * @param position the log position of this step
     */
    public record Step(String by, String contentHash, long statementAt, Instant recordedAt, long position) {}
}
