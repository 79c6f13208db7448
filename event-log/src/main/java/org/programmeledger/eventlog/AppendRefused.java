package org.programmeledger.eventlog;

import java.io.Serial;

/** The log refused a command's events; the verdict says why. Carries no stack trace: it is an answer, not a fault. */
public final class AppendRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AppendVerdict verdict;

    /** A refusal with this verdict. */
    public AppendRefused(AppendVerdict verdict) {
        super(verdict.toString(), null, false, false);
        this.verdict = verdict;
    }

    /** Why; never {@link AppendVerdict.Appended}. */
    public AppendVerdict verdict() {
        return verdict;
    }
}
