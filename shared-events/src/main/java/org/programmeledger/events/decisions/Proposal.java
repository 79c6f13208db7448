package org.programmeledger.events.decisions;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Evidence;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.MandateTerms;

/**
 * What is put to the vote.
 *
 * @param title in one line
 * @param text what is to hold
 * @param amount the most that may be moved under it; only of kinds that move money
 * @param from the first day it holds, at the earliest the day it is adopted
 * @param until the last day it holds, if it ends
 * @param supersedes decisions in force that it replaces
 * @param motive what moves to it, where money or projects are adjusted (invariant 9)
 * @param mandate what somebody may decide by it; only where it gives a mandate
 * @param papers the documents that belong to it
 */
public record Proposal(
        DecisionKind kind,
        String title,
        String text,
        Subject subject,
        @Nullable Money amount,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<DecisionId> supersedes,
        @Nullable Motive motive,
        @Nullable MandateTerms mandate,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Evidence> papers) {

    /** Copies the lists. */
    public Proposal {
        supersedes = supersedes == null ? List.of() : List.copyOf(supersedes);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
