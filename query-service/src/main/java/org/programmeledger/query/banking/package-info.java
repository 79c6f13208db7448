/** What the bank says: its lines, and the entries of a fund that it has or has not confirmed. */
@NullMarked
package org.programmeledger.query.banking;

import org.jspecify.annotations.NullMarked;
