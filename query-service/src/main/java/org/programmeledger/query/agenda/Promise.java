package org.programmeledger.query.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.Subject;

/**
 * Something that was promised and is not done.
 *
 * @param about the id of what was promised: a pledge, an entry, a commitment, a contract, a claim or a proposal
 * @param part which part of it: the number of a tranche or period, the code of a condition
 * @param text its words: of a condition, an outcome, or the title of a proposal
 * @param subject the fund, initiative and recipient that it concerns
 * @param on when it was or is due; absent where no date was agreed
 * @param days how many days it is overdue; below zero, how many days are left
 * @param amount what of it is not done
 * @param toBeDetermined whether the amount is still to be determined (pm): it is not nothing, and never counted
 * @param move whose move it is
 * @param link the question of the API that tells the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promise(
        Kind kind,
        String about,
        @Nullable String part,
        @Nullable String text,
        Subject subject,
        @Nullable LocalDate on,
        @Nullable Long days,
        @Nullable Money amount,
        boolean toBeDetermined,
        Move move,
        String link) {

    /** What was promised. */
    public enum Kind {
        /** A pledge of which something was neither committed in nor received. */
        PLEDGE(true),
        /** What a funder bound itself to pay and has not paid. */
        COMMITMENT_IN(true),
        /** A part of a commitment that was planned to be paid and has not been. */
        TRANCHE(true),
        /** A condition that is not met, so that nothing may be paid (invariant 7); due with the first part to be paid. */
        CONDITION(false),
        /** What has to be paid back to the fund and has not been. */
        RECOVERY(true),
        /** Money that was set aside until a day, and not committed. */
        RESERVATION(true),
        /** Outcomes that were handed in for a period and not verified. */
        OUTCOMES_TO_VERIFY(false),
        /** A period of a contract for which no outcome was handed in. */
        OUTCOMES_TO_SUBMIT(false),
        /** A claim of an effect that nobody has assessed. */
        CLAIM_TO_ASSESS(false),
        /** A proposal that was on the agenda of a meeting that is over, without a vote on it. */
        PROPOSAL_NOT_VOTED(false);

        private final boolean cash;

        Kind(boolean cash) {
            this.cash = cash;
        }

        /**
         * Whether its amounts are money that will move. What outcomes and claims are worth is never cash (invariant 6), and
         * what waits for a condition or a vote is counted where it is committed or not at all.
         */
        public boolean isCash() {
            return cash;
        }
    }

    /** What it is told apart by. */
    public String key() {
        return kind + " " + about + (part == null ? "" : " " + part);
    }

    /** Whether its date is over. */
    public boolean isOverdue() {
        return days != null && days > 0;
    }

    /** Of an amount that is known. */
    static Promise of(
            Kind kind, String about, Subject subject, @Nullable LocalDate on, Money amount, Move move, String link) {
        return new Promise(kind, about, null, null, subject, on, null, amount, false, move, link);
    }

    /** The same, of a part. */
    Promise part(String name, @Nullable String words) {
        return new Promise(kind, about, name, words, subject, on, days, amount, toBeDetermined, move, link);
    }

    /** The same, reckoned from a day. */
    Promise reckoned(Reckoning at) {
        return new Promise(
                kind,
                about,
                part,
                text,
                subject,
                on,
                on == null ? null : (Long) at.daysSince(on),
                amount,
                toBeDetermined,
                move,
                link);
    }
}
