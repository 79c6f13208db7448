/** Claims of effect in money's worth: a register of their own, never cash (invariant 6). */
@NullMarked
package org.programmeledger.events.claims;

import org.jspecify.annotations.NullMarked;
