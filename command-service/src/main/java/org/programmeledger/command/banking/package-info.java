/**
 * Bank books: statements, and which entry of the fund each line is. Read: BankCommand, BankState, BankDecider,
 * BankRejection, BankBook, StatementRequest, BankHttp.
 */
@NullMarked
package org.programmeledger.command.banking;

import org.jspecify.annotations.NullMarked;
