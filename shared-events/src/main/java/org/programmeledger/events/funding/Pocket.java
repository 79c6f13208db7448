package org.programmeledger.events.funding;

import org.jspecify.annotations.Nullable;

/**
 * Where an amount stands in the life of a euro. Each pocket is an account that says where the money is (debit) and one
 * that says what it is for (credit), so that whatever moves between two pockets is balanced by itself (invariant 3).
 */
public enum Pocket {
    /** Not in this fund: with who pays, or paid back. */
    OUTSIDE(null, null),
    PLEDGE_OUTSTANDING(Account.PLEDGES_OUTSTANDING, Account.PLEDGED),
    PLEDGE_HONOURED(Account.PLEDGES_HONOURED, Account.PLEDGED),
    COMMITMENT_IN_OUTSTANDING(Account.COMMITMENTS_IN_OUTSTANDING, Account.COMMITTED_IN),
    COMMITMENT_IN_HONOURED(Account.COMMITMENTS_IN_HONOURED, Account.COMMITTED_IN),
    FREE(Account.CASH, Account.FREE),
    RESERVED(Account.CASH, Account.RESERVED),
    COMMITTED(Account.CASH, Account.COMMITTED),
    ADVANCED(Account.ADVANCES, Account.COMMITTED),
    SPENT(Account.EXPENDITURE, Account.SPENT),
    RECOVERABLE(Account.RECOVERABLE, Account.RECOVERY_DUE),
    WRITTEN_OFF(Account.WRITE_OFFS, Account.WRITTEN_OFF),
    /** What is spent without cover is taken from here; it holds less than nothing until it is covered. */
    OVERRUN(Account.CASH, Account.OVERRUN);

    private final @Nullable Account where;
    private final @Nullable Account purpose;

    Pocket(@Nullable Account where, @Nullable Account purpose) {
        this.where = where;
        this.purpose = purpose;
    }

    /** The debit account; absent outside. */
    public @Nullable Account where() {
        return where;
    }

    /** The credit account; absent outside. */
    public @Nullable Account purpose() {
        return purpose;
    }
}
