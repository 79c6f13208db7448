/** What keeps a person or an address from asking more than the ledger can bear, and a browser from doing more than it should. */
@NullMarked
package org.programmeledger.http.limits;

import org.jspecify.annotations.NullMarked;
