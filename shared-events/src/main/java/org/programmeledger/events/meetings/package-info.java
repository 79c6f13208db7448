/** Where and when it is decided: meetings and written rounds of a coalition. */
@NullMarked
package org.programmeledger.events.meetings;

import org.jspecify.annotations.NullMarked;
