package org.programmeledger.command.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Basis;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;

/** What is asked of the books of a fund. */
public sealed interface BooksCommand extends FundCommand {

    /** Reverse an entry; on the day that is, what stands again by it must rest on a decision in force. */
    record ReverseEntry(FundId fund, TransactionId transaction, String entry, LocalDate today)
            implements BooksCommand {}

    /** Say what holds of an entry instead of what was said. */
    record CorrectEntry(
            FundId fund,
            TransactionId transaction,
            String entry,
            @Nullable LocalDate effectiveOn,
            @Nullable Code category,
            @Nullable PartyId party)
            implements BooksCommand {}

    /** Cover an overrun with free money; all of it where no amount is said. */
    record CoverOverrun(
            FundId fund,
            TransactionId transaction,
            TransactionId expenditure,
            @Nullable Money amount,
            LocalDate on,
            Basis basis)
            implements BooksCommand {}

    /**
     * Propose to close a fiscal year on a statement.
     *
     * @param actor who proposes it, a pseudonym
     */
    record ProposeYearClosing(
            FundId fund,
            TransactionId transaction,
            int year,
            String contentHash,
            long position,
            String actor,
            LocalDate today)
            implements BooksCommand {}

    /** Close a fiscal year that somebody else proposed to close, on the same statement. */
    record CloseYear(FundId fund, TransactionId transaction, int year, String contentHash, long position, Basis basis)
            implements BooksCommand {}
}
