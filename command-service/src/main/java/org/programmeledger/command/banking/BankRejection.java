package org.programmeledger.command.banking;

import org.programmeledger.command.Rejection;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.FundId;

/** The rules of bank books, in order of precedence. */
sealed interface BankRejection extends Rejection {

    record UnknownFund(FundId fund) implements BankRejection {}

    /** A fund is a pot of one currency, and so is its bank book. */
    record StatementInAnotherCurrency(String currency, String fundCurrency) implements BankRejection {}

    /** What stood on the account and what was booked make what stands on it; else a line is missing or misread. */
    record StatementDoesNotAddUp(Balance opening, Money booked, Balance closing, Money difference)
            implements BankRejection {}

    /** Statements in one file are of one account, and each begins where the one before it ended. */
    record StatementsDoNotFollow(Balance closing, Balance nextOpening) implements BankRejection {}

    /** A statement is taken in once; the same balances on the same days with as many lines are the same statement. */
    record StatementAlreadyImported(StatementId statement, Balance opening, Balance closing) implements BankRejection {}

    record UnknownBankLine(BankLineId line) implements BankRejection {}

    /** A line is one entry. */
    record LineAlreadyMatched(BankLineId line, String entry) implements BankRejection {}

    record LineNotMatched(BankLineId line) implements BankRejection {}

    /** There is no such entry in the fund, or it moves no money on a bank account, or it was reversed. */
    record NoBankEntry(String entry) implements BankRejection {}

    /** An entry is one line. */
    record EntryAlreadyMatched(String entry, BankLineId line) implements BankRejection {}

    /** Amount and direction of line and entry are the same. */
    record AmountsDiffer(Money lineAmount, Money entryAmount) implements BankRejection {}
}
