package org.programmeledger.command.claims;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.claims.ClaimState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/** The rules of claims, in order of precedence. That two claims overlap is no rule: it is shown, not refused. */
sealed interface ClaimRejection extends Rejection {

    record UnknownInitiative(InitiativeId initiative) implements ClaimRejection {}

    record UnknownParty(PartyId party) implements ClaimRejection {}

    record UnknownAffectedGroups(List<Code> groups) implements ClaimRejection {}

    record PeriodEndsBeforeItBegins(LocalDate from, LocalDate until) implements ClaimRejection {}

    /** A claim is assessed once; what is rejected or withdrawn stays so. */
    record ClaimNoLongerOpen(Phase claimIs) implements ClaimRejection {}

    /** Only the author takes a claim back. */
    record NotTheAuthor(PartyId party, PartyId author) implements ClaimRejection {}

    /** Nobody decides on their own item (invariant 12): not the author. */
    record AuthorMayNotAssess(PartyId author) implements ClaimRejection {}

    /** Nor the person who wrote it down. */
    record RecorderMayNotAssess() implements ClaimRejection {}

    /** Nor a person who also acts for the author. */
    record AssessorActsForAuthor(PartyId author) implements ClaimRejection {}

    /** Worth is compared and added up in one currency. */
    record AssessedInAnotherCurrency(String currency, String claimCurrency) implements ClaimRejection {}

    /** An assessor finds as much as was claimed, or less. */
    record MoreThanWasClaimed(Money accepted, Money claimed) implements ClaimRejection {}
}
