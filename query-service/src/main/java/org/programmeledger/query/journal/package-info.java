/** The books: double-entry lines that sum to zero per event and currency. */
@NullMarked
package org.programmeledger.query.journal;

import org.jspecify.annotations.NullMarked;
