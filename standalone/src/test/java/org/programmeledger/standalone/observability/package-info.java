/** What operators see of the whole ledger, and what they never see. */
@NullMarked
package org.programmeledger.standalone.observability;

import org.jspecify.annotations.NullMarked;
