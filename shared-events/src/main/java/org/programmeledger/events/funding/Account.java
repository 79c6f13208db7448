package org.programmeledger.events.funding;

/**
 * The chart of accounts of a fund. The debit side says where money stands, the credit side what it is for; memorandum
 * accounts hold promises and grants that have not arrived, and never touch the money.
 */
public enum Account {
    /** Memorandum: promises not yet honoured (debit balance). */
    PLEDGES_OUTSTANDING,
    /** Memorandum: promises honoured by receipts or commitments in (debit balance). */
    PLEDGES_HONOURED,
    /** Memorandum: all promises (credit balance). */
    PLEDGED,
    /** Memorandum: commitments in of which the money has not arrived (debit balance). */
    COMMITMENTS_IN_OUTSTANDING,
    /** Memorandum: commitments in of which the money arrived (debit balance). */
    COMMITMENTS_IN_HONOURED,
    /** Memorandum: all commitments in (credit balance). */
    COMMITTED_IN,
    /** Money that is there (debit balance; negative after an overrun that no money covers). */
    CASH,
    /** Money paid out of which nobody has yet accounted for what it was spent on (debit balance). */
    ADVANCES,
    /** Money that has to be paid back to the fund (debit balance). */
    RECOVERABLE,
    /** Money spent (debit balance). */
    EXPENDITURE,
    /** Differences that nobody collects (debit balance). */
    WRITE_OFFS,
    /**
     * Money free to commit (credit balance). In a fund that commits on commitments in, less what is reserved and committed and
     * has not arrived: below zero, so much is awaited in all.
     */
    FREE,
    /** Money set aside for a commitment that is being prepared (credit balance). */
    RESERVED,
    /** Money committed, paid in advance or not, and neither spent nor released (credit balance). */
    COMMITTED,
    /** Money that is free once it has been paid back (credit balance). */
    RECOVERY_DUE,
    /** What has been spent, covered or not (credit balance). */
    SPENT,
    /** What was written off (credit balance). */
    WRITTEN_OFF,
    /** Spending that no commitment covered and no decision has covered since (debit balance). */
    OVERRUN
}
