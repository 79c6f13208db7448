/**
 * What the bank says: statements and their lines, and which entry of a fund each line is. No names, no accounts of others,
 * no free text (invariant 20).
 */
@NullMarked
package org.programmeledger.events.banking;

import org.jspecify.annotations.NullMarked;
