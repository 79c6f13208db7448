/** Statements, trial balances and fiscal years: the journal summed up. */
@NullMarked
package org.programmeledger.query.statements;

import org.jspecify.annotations.NullMarked;
