package org.programmeledger.events.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/** What is done to the books: corrections as new entries, cover for what was overrun, years that close. */
public sealed interface BooksEvent extends FundEvent {

    /**
     * An entry was reversed: once, by an entry of its own, that may be reversed in turn.
     *
     * @param reverses the id of the entry
     * @param moves where its money went back
     */
    @StoredAs("funding.entry-reversed")
    record EntryReversed(
            FundId fund,
            TransactionId transaction,
            String reverses,
            @Nullable InitiativeId initiative,
            @Nullable PartyId party,
            List<Move> moves)
            implements BooksEvent {}

    /**
     * What was said about an entry was wrong, not its amount: at least one of the three says what holds instead. Moves
     * nothing.
     */
    @StoredAs("funding.entry-corrected")
    record EntryCorrected(
            FundId fund,
            TransactionId transaction,
            String corrects,
            @Nullable LocalDate effectiveOn,
            @Nullable Code category,
            @Nullable PartyId party)
            implements BooksEvent {}

    /**
     * An overrun, or a part of it, was covered with free money.
     *
     * @param decision what it rests on; absent in entries that are older than that rule
     */
    @StoredAs(value = "funding.overrun-covered", revision = 2)
    record OverrunCovered(
            FundId fund,
            TransactionId transaction,
            TransactionId expenditure,
            InitiativeId initiative,
            Money amount,
            List<Draw> draws,
            @Nullable DecisionId decision)
            implements BooksEvent {}

    /**
     * One person proposed to close a year of this fund, on the statement of which this is the hash.
     *
     * @param year fiscal years are calendar years
     * @param contentHash SHA-256 of the statement, in lower-case hexadecimal
     * @param position the log position it was computed at
     */
    @StoredAs("funding.year-close-proposed")
    record YearCloseProposed(
            FundId fund, TransactionId transaction, int year, String contentHash, long position, String proposer)
            implements BooksEvent {}

    /**
     * Another person closed it, on the same statement, which never changes again (invariant 17).
     *
     * @param decision what it rests on; absent in entries that are older than that rule
     */
    @StoredAs(value = "funding.year-closed", revision = 2)
    record YearClosed(
            FundId fund,
            TransactionId transaction,
            int year,
            String contentHash,
            long position,
            @Nullable DecisionId decision)
            implements BooksEvent {}
}
