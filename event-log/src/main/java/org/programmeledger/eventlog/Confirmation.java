package org.programmeledger.eventlog;

/**
 * Asks the log whether what a refusal was decided on still holds, and whether the same request was answered before. So a
 * refusal is as good as an append: it held at a moment of the one order, behind everything handed in before it.
 */
@FunctionalInterface
public interface Confirmation {

    /**
     * {@link AppendVerdict.Held}, or what stands in the way; never {@link AppendVerdict.Appended}.
     *
     * @throws LogUnavailable when the log cannot be reached
     */
    AppendVerdict confirm(Submission submission);
}
