package org.programmeledger.query.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.Subject;

/**
 * A matter that asks for a decision.
 *
 * @param about the id of what it is about: an expenditure, a decision, an initiative or a fund
 * @param title the title of the decision, or the name of the initiative
 * @param subject the fund, initiative, recipient, year and item that it concerns
 * @param on since when it waits, or the last day of what ends
 * @param days from that date until the day of the question; below zero, how many days are left
 * @param amounts what it is about, one amount per currency
 * @param move whose move it is
 * @param link the question of the API that tells the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Matter(
        Kind kind,
        String about,
        @Nullable String title,
        Subject subject,
        LocalDate on,
        long days,
        List<Money> amounts,
        Move move,
        String link) {

    /** Why it asks for a decision. */
    public enum Kind {
        /** Something was spent without cover, and is not covered since (invariant 18). */
        OVERRUN,
        /** A mandate that is in force ends, and no other follows it. */
        MANDATE_ENDING,
        /** A mandate is in force and its holder has no role any more in which to use it. */
        MANDATE_WITHOUT_HOLDER,
        /** The money of an initiative is used up or ends, and it was not decided whether it goes on or stops. */
        INITIATIVE_MONEY_ENDING,
        /** A proposal on which no vote was opened, and that nobody has approved under a mandate. */
        PROPOSAL,
        /** A vote is open. */
        OPEN_VOTE,
        /** The time of a vote is over, and nobody has counted it. */
        VOTE_NOT_COUNTED,
        /** A vote had no quorum; it may be held once more. */
        SECOND_ROUND,
        /** The coalition could not decide, and the supervisory board has not. */
        ESCALATION,
        /** A waiver that is in force ends, and no other follows it. */
        WAIVER_ENDING,
        /** Any other decision that is in force ends, and no other follows it. */
        DECISION_ENDING,
        /** A decision was counted out although something was done under it, which has lost its ground. */
        STRUCK_IN_USE,
        /** The closing of a year waits for the second person. */
        YEAR_CLOSING
    }

    /** What it is told apart by: there is one of a kind about one thing; of a fund, one for each year. */
    public String key() {
        return kind + " " + about + (subject.year() == null ? "" : " " + subject.year());
    }
}
