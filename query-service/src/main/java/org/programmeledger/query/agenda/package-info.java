/** What the programme waits for: decisions that only the board can take, and promises that are due. */
@NullMarked
package org.programmeledger.query.agenda;

import org.jspecify.annotations.NullMarked;
