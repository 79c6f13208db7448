package org.programmeledger.events.decisions;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;

/** What a decision is about (domain page, invariants 11, 14 and 21); what it must name follows from it. */
public enum DecisionKind {
    /** The coalition itself: founding it, its seats and its rules. */
    COALITION,
    /** A mandate is given or taken. */
    MANDATE,
    /** Money of a fund may be committed to an initiative, or to whoever the decision leaves open. */
    COMMITMENT,
    /** Money may be paid out that is above what is paid without a decision of its own. */
    DISBURSEMENT,
    /** Money may go from one fund to another. */
    TRANSFER,
    /** What was spent without cover is covered. */
    OVERRUN,
    /** A fiscal year of a fund may be closed. */
    YEAR_CLOSING,
    /** A rule does not hold, for what is named and until a day. */
    WAIVER,
    /** An initiative is stopped. */
    STOP,
    /** An initiative goes on when its money ends. */
    CONTINUATION,
    /** A priority of the programme is adopted. */
    PRIORITY,
    /** A target of an indicator is adopted. */
    TARGET,
    /** A baseline of an indicator is adopted or set again. */
    BASELINE;

    /** Whether it lets money of a fund be moved, and so names the fund and the most that may be moved. */
    public boolean movesMoney() {
        return switch (this) {
            case COMMITMENT, DISBURSEMENT, TRANSFER, OVERRUN -> true;
            case COALITION, MANDATE, YEAR_CLOSING, WAIVER, STOP, CONTINUATION, PRIORITY, TARGET, BASELINE -> false;
        };
    }

    /** Whether it adjusts money or projects, and so names what moves to it (invariant 9). */
    public boolean adjusts() {
        return switch (this) {
            case TRANSFER, STOP, CONTINUATION -> true;
            case COALITION,
                    MANDATE,
                    COMMITMENT,
                    DISBURSEMENT,
                    OVERRUN,
                    YEAR_CLOSING,
                    WAIVER,
                    PRIORITY,
                    TARGET,
                    BASELINE -> false;
        };
    }

    /**
     * What no second decision in force may be about unless it supersedes the first (invariant 16); null where decisions add
     * up instead.
     *
     * @param mandated who gets the mandate, where one is given
     */
    public @Nullable String matter(Subject subject, @Nullable PersonId mandated) {
        return switch (this) {
            case COALITION, COMMITMENT, DISBURSEMENT, TRANSFER, OVERRUN -> null;
            case MANDATE -> "mandate " + mandated;
            case YEAR_CLOSING -> "year " + subject.year() + " of " + subject.fund();
            case WAIVER -> "waiver of " + subject.item() + " for " + subject.fund() + " " + subject.initiative();
            case STOP, CONTINUATION -> "course of " + subject.initiative();
            case PRIORITY, TARGET, BASELINE -> this + " " + subject.item();
        };
    }
}
